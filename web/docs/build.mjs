// Builds the handbook into build/docs: guides, the API reference of the declarations, licences; the
// catalogue of rules is there already. Plain pages with one style sheet: they read the same from a disk
// and under a strict content policy. The page links to them, so they also go to build/web/docs.
//
//   node web/docs/build.mjs
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { escape, toHtml } from './markdown.mjs';
import { reference } from './reference.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (/** @type {string} */ name) => path.join(root, name);
const read = (/** @type {string} */ name) => readFileSync(at(name), 'utf8');

/** In the order of the table of contents; each is web/docs/guides/NAME.md. */
export const guides = ['index', 'use', 'page', 'form', 'frame', 'service', 'batch', 'profile', 'spelling', 'rule', 'genre', 'offline', 'licences'];

const declarations = [
  { title: '模块 wengao', files: ['api'] }, { title: '行、问题与改法', files: ['lines'] },
  { title: '打开与导出', files: ['files'] }, { title: '回答（JSON）', files: ['answers'] },
].map(({ title, files }) => ({ title, source: files.map((name) => read(`wasm/${name}.d.ts`)).join('\n') }));

/** @param {string} markdown */
const titleOf = (markdown) => /^# (.*)$/m.exec(markdown)?.[1] ?? '';

/** @param {{ name: string, title: string, body: string }} page @param {readonly { name: string, title: string }[]} contents */
const whole = ({ name, title, body }, contents) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · 文稿手册</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<div class="page">
<nav aria-label="目录"><ul>
${contents.map((one) => `<li${one.name === 'api' ? ' class="apart"' : ''}><a href="${one.name}.html"${one.name === name ? ' aria-current="page"' : ''}>${escape(one.title)}</a></li>`).join('\n')}
</ul></nav>
<main>
${body}
</main>
</div>
</body>
</html>
`;

/** The catalogue, one file as the tool writes it, as a page of the handbook that needs nothing inline. @param {string} html @returns {Record<string, string>} */
function catalogue(html) {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  return {
    'rules.css': style, 'rules.js': script,
    'rules.html': html.replace(/<style>[\s\S]*?<\/style>/, '<link rel="stylesheet" href="rules.css">')
      .replace(/<script>[\s\S]*?<\/script>/, '<script src="rules.js"></script>')
      .replace('<body>', '<body><p><a href="index.html">文稿手册</a></p>'),
  };
}

/** @returns {Record<string, string>} name → content */
export function everything() {
  const pages = guides.map((name) => {
    const markdown = read(`web/docs/guides/${name}.md`).replace('{{THIRD_PARTY}}', () => read('THIRD_PARTY.md').replace(/^# .*\n/, '').replaceAll(/^## /gm, '### '));
    return { name, title: titleOf(markdown), body: toHtml(markdown, (address) => address.replace(/\.md(?=$|#)/, '.html')) };
  });
  const api = {
    name: 'api', title: 'API 参考', body: `<h1>API 参考</h1>
<p>以下由随包的类型声明生成，说明文字即声明中的注释。</p>
${reference([...declarations, { title: '元素 wengao/editor', source: read('web/component/editor.d.ts') },
    { title: '框架页 wengao/frame', source: read('web/frame/client.d.ts') }])}`,
  };
  const contents = [...pages, api, { name: 'rules', title: '规则目录' }];
  return {
    ...Object.fromEntries([...pages, api].map((page) => [`${page.name}.html`, whole(page, contents)])),
    'docs.css': read('web/docs/docs.css'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = (/** @type {string} */ folder, /** @type {Record<string, string>} */ files) => {
    mkdirSync(at(folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(at(`${folder}/${name}`), text);
  };
  const files = everything();
  write('build/docs', files);
  rmSync(at('build/web/docs'), { recursive: true, force: true });
  const rules = at('build/docs/rules.html');
  write('build/web/docs', { ...files, ...(existsSync(rules) ? catalogue(readFileSync(rules, 'utf8')) : {}) });
  console.log(`  build/docs: ${Object.keys(files).length} files`);
}
