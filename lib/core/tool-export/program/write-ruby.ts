import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toLines } from '../literal/to-lines';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';
import { isHeldByDouble, markNumbers } from './mark-numbers';

/** A value that the program reads from JSON: nothing of it is Ruby. */
const toRuby = (value: unknown): string =>
  `JSON.parse([\n${toLines(toSafeJson(value))
    .map((line) => `  ${quote.ruby(line)},\n`)
    .join('')}].join)`;

function writeStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `raise ${quote.ruby(notWritten(tool))}`
      : tool.stub.isError
        ? `raise ToolError.new(${toRuby([tool.stub.content])}.first)`
        : `${toRuby([tool.stub.content])}.first`;
  return `# ${tool.comment}
def ${tool.identifier}(input)
  ${body}
end
`;
}

/** Integers of any length, all others as JavaScript does. */
const isHeldByRuby = (text: string): boolean => /^-?\d+$/.test(text) || isHeldByDouble(text);

/** The loop over the HTTP API, with nothing but what Ruby has. */
export function writeRuby(given: ToolExport): string {
  const source = markNumbers(given, isHeldByRuby);
  const tools = listStubs(source);
  return `# A tool loop for Claude over the Messages API, without any gem:
#   ANTHROPIC_API_KEY=... ruby main.rb
require "json"
require "net/http"
require "uri"

BASE_URL = ENV.fetch("ANTHROPIC_BASE_URL", ${quote.ruby(source.baseUrl)})
MAX_STEPS = ${source.maxSteps}
HEADERS = ${toRuby(source.headers)}

# The first request: settings, tools and messages.
REQUEST = ${toRuby(source.body)}

# Raise it to give the model an error of content blocks.
class ToolError < StandardError
  attr_reader :content

  def initialize(content)
    super("The tool failed.")
    @content = content
  end
end

${tools.map(writeStub).join('\n')}
TOOLS = {
${tools.map(({ name, identifier }) => `  ${quote.ruby(name)} => method(:${identifier}),\n`).join('')}}

# A number that no Float holds stands as a text with a mark until it is sent.
def read_json(text)
  text = text.dup.force_encoding("UTF-8")
  JSON.parse(text.gsub(/"(?:[^"\\\\]+|\\\\.)*"|-?\\d[\\d.eE+-]*/) do |token|
    token.start_with?('"') || token.match?(/\\A-?\\d+\\z/) || token.to_f.to_s == token ? token : JSON.generate("\\0number #{token}")
  end)
end

def write_json(value)
  JSON.generate(value).gsub(/"\\\\u0000number (-?\\d[\\d.eE+-]*)"/, '\\1')
end

def post
  uri = URI("#{BASE_URL}/v1/messages")
  headers = {
    "content-type" => "application/json",
    "x-api-key" => ENV.fetch("ANTHROPIC_API_KEY", ""),
    "anthropic-version" => "${API_VERSION}",
    **HEADERS
  }
  (0..2).each do |attempt|
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = uri.scheme == "https"
    http.read_timeout = 600
    response = http.post(uri.path, write_json(REQUEST), headers)
    return read_json(response.body) if response.is_a?(Net::HTTPSuccess)
    may_pass = response.code == "429" || response.code.to_i >= 500
    abort("The API answered #{response.code}: #{response.body}") if !may_pass || attempt == 2
    sleep(2**attempt)
  end
end

def blocks?(value)
  value.is_a?(Array) && !value.empty? && value.all? { |one| one.is_a?(Hash) && one.key?("type") }
end

def to_content(value)
  value.is_a?(String) || blocks?(value) ? value : write_json(value)
end

# Runs the tool of a call: whatever happens becomes a result.
def answer(call)
  result = { "type" => "tool_result", "tool_use_id" => call["id"] }
  tool = TOOLS[call["name"]] or raise "There is no tool #{call["name"]}."
  result.merge("content" => to_content(tool.call(JSON.parse(write_json(call["input"])))))
rescue ToolError => error
  result.merge("content" => to_content(error.content), "is_error" => true)
rescue StandardError => error
  result.merge("content" => error.message, "is_error" => true)
end

done = false
MAX_STEPS.times do
  message = post
  container = message.dig("container", "id")
  REQUEST["container"] = container if container
  content = message["content"]
  REQUEST["messages"] << { "role" => "assistant", "content" => content } unless content.empty?
  content.each do |block|
    puts block["text"] if block["type"] == "text"
    puts "-> #{block["name"]} #{write_json(block["input"])}" if block["type"] == "tool_use"
  end
  if message["stop_reason"] == "tool_use"
    calls = content.select { |block| block["type"] == "tool_use" }
    REQUEST["messages"] << { "role" => "user", "content" => calls.map { |call| answer(call) } }
  elsif message["stop_reason"] != "pause_turn"
    puts "Stopped: #{message["stop_reason"]}"
    done = true
    break
  end
end
abort("Stopped after #{MAX_STEPS} steps.") unless done
`;
}
