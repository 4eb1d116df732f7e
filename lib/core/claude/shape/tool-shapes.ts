import { cacheControl } from './body-shapes';
import {
  anything,
  count,
  filled,
  flag,
  integer,
  list,
  map,
  object,
  oneOf,
  required,
  type Shape,
  text,
  variants,
} from './shape';

const configs = map(object({ enabled: flag, defer_loading: flag }));

const onOff: Shape = object({ enabled: flag });
const sourceResults = variants({
  all: object({}),
  none: object({}),
  only: object({ tools: required(list(text)) }),
  except: object({ tools: required(list(text)) }),
});

const domains = list(text);
const userLocation = variants({
  approximate: object({ city: text, region: text, country: text, timezone: text }),
});
const inclusion = oneOf('full', 'excluded');
const search = {
  max_uses: integer(1),
  allowed_domains: domains,
  blocked_domains: domains,
  user_location: userLocation,
};
const urlSources = object({
  user_input: oneOf('all', 'none'),
  client_tool_results: sourceResults,
  server_tool_results: sourceResults,
});
const fetched = {
  max_uses: integer(1),
  allowed_domains: domains,
  blocked_domains: domains,
  citations: onOff,
  max_content_tokens: integer(1),
  url_sources: urlSources,
};
const screen = {
  display_width_px: required(integer(1)),
  display_height_px: required(integer(1)),
  display_number: count,
};

/** What tools of one type take besides `type` and `name` and the fields of all tools. Source: Tool reference. */
export const toolFields: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  web_search_20250305: search,
  web_search_20260209: search,
  web_search_20260318: { ...search, response_inclusion: inclusion },
  web_fetch_20250910: fetched,
  web_fetch_20260209: fetched,
  web_fetch_20260309: { ...fetched, use_cache: flag },
  web_fetch_20260318: { ...fetched, use_cache: flag, response_inclusion: inclusion },
  code_execution_20250522: {},
  code_execution_20250825: {},
  code_execution_20260120: {},
  code_execution_20260521: {},
  tool_search_tool_regex: {},
  tool_search_tool_regex_20251119: {},
  tool_search_tool_bm25: {},
  tool_search_tool_bm25_20251119: {},
  bash_20250124: {},
  bash_20241022: {},
  text_editor_20250728: { max_characters: integer(1) },
  text_editor_20250429: {},
  text_editor_20250124: {},
  text_editor_20241022: {},
  memory_20250818: {},
  computer_toolset_20260801: { configs },
  browser_toolset_20260801: { configs },
  computer_20251124: { ...screen, enable_zoom: flag },
  computer_20250124: screen,
  computer_20241022: screen,
  advisor_20260301: {
    model: required(filled),
    max_uses: integer(1),
    max_tokens: integer(1024),
    caching: cacheControl,
  },
  mcp_toolset: {
    mcp_server_name: required(filled),
    default_config: object({ enabled: flag, defer_loading: flag }),
    configs,
    tools: anything,
  },
};

/** What a tool of one's own takes. */
export const customToolFields: Readonly<Record<string, Shape>> = {
  name: anything,
  description: anything,
  input_schema: anything,
  input_examples: anything,
  eager_input_streaming: flag,
};

/** What tools of every kind take. */
export const everyToolFields: Readonly<Record<string, Shape>> = {
  type: anything,
  cache_control: anything,
  defer_loading: flag,
  strict: flag,
  allowed_callers: anything,
};
