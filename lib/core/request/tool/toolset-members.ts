const clicks = ['left_click', 'right_click', 'middle_click', 'double_click', 'triple_click'];
const shared = [
  ...['screenshot', 'zoom', 'left_click_drag', 'left_mouse_down', 'left_mouse_up', 'mouse_move', 'scroll'],
  ...['type', 'key', 'hold_key', 'wait', ...clicks],
];

/** The tools inside each toolset, by its name. Source: API documentation, "Computer toolset", "Browser toolset". */
export const toolsetMembers: Readonly<Record<string, readonly string[]>> = {
  computer: [...shared, 'cursor_position'],
  browser: [
    ...shared,
    ...['navigate', 'hover', 'scroll_to', 'read_page', 'find', 'get_page_text', 'form_input'],
    ...['new_tab', 'list_tabs', 'switch_tab', 'close_tab'],
    ...['file_upload', 'read_console', 'read_network', 'javascript_exec'],
  ],
};
