/** Java has no JSON of its own: a reader and a writer of it, which keep the order of keys and every digit of a number. */
export const javaJson = String.raw`// JSON, because Java has none: maps, lists, strings, BigDecimal, Boolean and null.
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.blank();
    if (json.at != text.length()) throw new IllegalArgumentException("No JSON at " + json.at);
    return value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private boolean take(char sign) {
    blank();
    if (at >= text.length() || text.charAt(at) != sign) return false;
    at++;
    return true;
  }

  private void need(char sign) {
    if (!take(sign)) throw new IllegalArgumentException("No JSON at " + at);
  }

  private Object value() {
    if (take('{')) {
      Map<String, Object> map = new LinkedHashMap<>();
      if (take('}')) return map;
      do {
        need('"');
        String key = string();
        need(':');
        map.put(key, value());
      } while (take(','));
      need('}');
      return map;
    }
    if (take('[')) {
      List<Object> list = new ArrayList<>();
      if (take(']')) return list;
      do list.add(value());
      while (take(','));
      need(']');
      return list;
    }
    if (take('"')) return string();
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
    String word = text.substring(start, at);
    if (word.equals("null")) return null;
    if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
    return new java.math.BigDecimal(word);
  }

  private String string() {
    StringBuilder made = new StringBuilder();
    for (char sign = text.charAt(at++); sign != '"'; sign = text.charAt(at++)) {
      if (sign != '\\') {
        made.append(sign);
        continue;
      }
      char escape = text.charAt(at++);
      int known = "nrtbf".indexOf(escape);
      if (escape == 'u') {
        made.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        at += 4;
      } else made.append(known < 0 ? escape : "\n\r\t\b\f".charAt(known));
    }
    return made.toString();
  }

  static String write(Object value) {
    StringBuilder made = new StringBuilder();
    write(value, made);
    return made.toString();
  }

  private static void write(Object value, StringBuilder made) {
    if (value instanceof Map<?, ?> map) {
      char before = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        made.append(before);
        write(String.valueOf(entry.getKey()), made);
        made.append(':');
        write(entry.getValue(), made);
        before = ',';
      }
      made.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object one : list) {
        made.append(before);
        write(one, made);
        before = ',';
      }
      made.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      made.append('"');
      for (char sign : string.toCharArray()) {
        if (sign == '"' || sign == '\\') made.append('\\').append(sign);
        else if (sign < ' ' || Character.isSurrogate(sign)) made.append(String.format("\\%c%04x", 'u', (int) sign));
        else made.append(sign);
      }
      made.append('"');
    } else made.append(value);
  }
}
`;
