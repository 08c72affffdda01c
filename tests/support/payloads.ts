// Texts that attack whoever shows them carelessly (T-19): as markup, as an attribute, inside a script, as a link, as a
// template, as Markdown. Each must be shown letter by letter.

export const payloads = [
  "<script>attacked=1</script>",
  "</script><script>attacked=1</script>",
  "<img src=x onerror=attacked=1>",
  '"><img src=x onerror=attacked=1>',
  "'><svg onload=attacked=1>",
  '" onmouseover="attacked=1" x="',
  "' autofocus onfocus='attacked=1",
  "<svg><script>attacked=1</script></svg>",
  "<math><mi xlink:href='javascript:attacked=1'>",
  "<iframe srcdoc='<script>attacked=1</script>'>",
  "<object data=javascript:attacked=1>",
  "<a href=javascript:attacked=1>press</a>",
  "javascript:attacked=1",
  "data:text/html,<script>attacked=1</script>",
  "[press](javascript:attacked=1)",
  "![x](x onerror=attacked=1)",
  "<style>*{display:none}</style>",
  "<base href=//evil.test/>",
  "<meta http-equiv=refresh content=0;url=//evil.test>",
  "<form action=//evil.test><button>ok</button>",
  "--><script>attacked=1</script><!--",
  "]]><script>attacked=1</script>",
  "{{constructor.constructor('attacked=1')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay as it is
  "${attacked=1}",
  "<%= attacked=1 %>",
  "#{attacked=1}",
  "&lt;script&gt;attacked=1&lt;/script&gt;",
  "\u2028attacked=1\u2029",
  "<input onfocus=attacked=1 autofocus>",
  "__proto__[attacked]=1",
] as const;

/** The payloads in as few texts of at most `longest` characters as they need. */
export function packed(longest: number): string[] {
  const texts: string[] = [];
  for (const payload of payloads) {
    const last = texts.at(-1);
    if (last === undefined || last.length + payload.length + 1 > longest) texts.push(payload);
    else texts[texts.length - 1] = `${last} ${payload}`;
  }
  return texts;
}
