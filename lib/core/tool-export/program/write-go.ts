import { API_VERSION } from '@/lib/core/claude/api-version';
import { quote } from '../literal/quote';
import { toLines } from '../literal/to-lines';
import { toSafeJson } from '../literal/to-safe-json';
import type { ToolExport } from '../tool-writer';
import { listStubs, notWritten, type ProgramTool } from './list-stubs';

/** A value that the program reads from JSON: nothing of it is Go. */
const toGo = (value: unknown): string =>
  `fromJSON([]string{\n${toLines(toSafeJson(value))
    .map((line) => `\t${quote.go(line)},\n`)
    .join('')}})`;

function writeStub(tool: ProgramTool): string {
  const body =
    tool.stub === undefined
      ? `return nil, errors.New(${quote.go(notWritten(tool))})`
      : tool.stub.isError
        ? `return nil, &toolError{${toGo(tool.stub.content)}}`
        : `return ${toGo(tool.stub.content)}, nil`;
  return `// ${tool.comment}
func ${tool.identifier}(input map[string]any) (any, error) {
	${body}
}
`;
}

/** The loop over the HTTP API, with nothing but what Go has. */
export function writeGo(source: ToolExport): string {
  const tools = listStubs(source);
  return `// A tool loop for Claude over the Messages API, without any module:
//
//	ANTHROPIC_API_KEY=... go run main.go
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

const maxSteps = ${source.maxSteps}

var headers, _ = ${toGo(source.headers)}.(map[string]any)

// The first request: settings, tools and messages.
var request, _ = ${toGo(source.body)}.(map[string]any)

// toolError gives the model an error of content blocks.
type toolError struct{ content any }

func (e *toolError) Error() string { return "The tool failed." }

// fromJSON keeps every digit of a number.
func fromJSON(lines []string) any {
	var value any
	decoder := json.NewDecoder(strings.NewReader(strings.Join(lines, "")))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		panic(err)
	}
	return value
}

${tools.map(writeStub).join('\n')}
var tools = map[string]func(map[string]any) (any, error){
${tools.map(({ name, identifier }) => `\t${quote.go(name)}: ${identifier},\n`).join('')}}

func toJSON(value any) []byte {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err)
	}
	return bytes.TrimSpace(buffer.Bytes())
}

func fail(text string) {
	fmt.Fprintln(os.Stderr, text)
	os.Exit(1)
}

func send() map[string]any {
	base := os.Getenv("ANTHROPIC_BASE_URL")
	if base == "" {
		base = ${quote.go(source.baseUrl)}
	}
	client := &http.Client{Timeout: 10 * time.Minute}
	for attempt := 0; ; attempt++ {
		call, err := http.NewRequest("POST", base+"/v1/messages", bytes.NewReader(toJSON(request)))
		if err != nil {
			fail(err.Error())
		}
		call.Header.Set("content-type", "application/json")
		call.Header.Set("x-api-key", os.Getenv("ANTHROPIC_API_KEY"))
		call.Header.Set("anthropic-version", "${API_VERSION}")
		for name, value := range headers {
			call.Header.Set(name, fmt.Sprint(value))
		}
		response, err := client.Do(call)
		if err != nil {
			fail("The API could not be reached: " + err.Error())
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err == nil && response.StatusCode < 300 {
			message, _ := fromJSON([]string{string(body)}).(map[string]any)
			return message
		}
		mayPass := response.StatusCode == 429 || response.StatusCode >= 500
		if !mayPass || attempt == 2 {
			fail(fmt.Sprintf("The API answered %d: %s", response.StatusCode, body))
		}
		time.Sleep(time.Second << attempt)
	}
}

func toContent(value any) any {
	switch held := value.(type) {
	case string:
		return held
	case []any:
		for _, one := range held {
			if block, ok := one.(map[string]any); !ok || block["type"] == nil {
				return string(toJSON(value))
			}
		}
		if len(held) > 0 {
			return held
		}
	}
	return string(toJSON(value))
}

// answer runs the tool of a call: whatever happens becomes a result.
func answer(call map[string]any) (result map[string]any) {
	result = map[string]any{"type": "tool_result", "tool_use_id": call["id"]}
	defer func() {
		if reason := recover(); reason != nil {
			result["content"], result["is_error"] = fmt.Sprint(reason), true
		}
	}()
	name, _ := call["name"].(string)
	input, _ := call["input"].(map[string]any)
	tool, ok := tools[name]
	if !ok {
		panic("There is no tool " + name + ".")
	}
	value, err := tool(input)
	var failed *toolError
	if errors.As(err, &failed) {
		result["content"], result["is_error"] = toContent(failed.content), true
	} else if err != nil {
		result["content"], result["is_error"] = err.Error(), true
	} else {
		result["content"] = toContent(value)
	}
	return result
}

func main() {
	for step := 0; step < maxSteps; step++ {
		message := send()
		if container, ok := message["container"].(map[string]any); ok {
			request["container"] = container["id"]
		}
		content, _ := message["content"].([]any)
		messages, _ := request["messages"].([]any)
		if len(content) > 0 {
			messages = append(messages, map[string]any{"role": "assistant", "content": content})
		}
		var results []any
		for _, one := range content {
			block, _ := one.(map[string]any)
			switch block["type"] {
			case "text":
				fmt.Println(block["text"])
			case "tool_use":
				fmt.Printf("-> %v %s\\n", block["name"], toJSON(block["input"]))
				if message["stop_reason"] == "tool_use" {
					results = append(results, answer(block))
				}
			}
		}
		if message["stop_reason"] == "tool_use" {
			messages = append(messages, map[string]any{"role": "user", "content": results})
		} else if message["stop_reason"] != "pause_turn" {
			fmt.Printf("Stopped: %v\\n", message["stop_reason"])
			return
		}
		request["messages"] = messages
	}
	fail(fmt.Sprintf("Stopped after %d steps.", maxSteps))
}
`;
}
