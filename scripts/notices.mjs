// Writes build/web/notices.txt: THIRD_PARTY.md and the full licence texts of what the page ships,
// each taken from the very source that was built.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const packageNotice = (name) => [name, `node_modules/${name}/LICENSE`];
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shippedPackages = Object.keys(lock.packages)
  .map((where) => where.replace('node_modules/', ''))
  .filter((name) => /^(?:@codemirror\/|@lezer\/|@marijn\/|crelt$|style-mod$|w3c-keyname$)/.test(name));

const texts = [
  ['Wengao', 'LICENSE'],
  ['ICU', 'build/sources/icu-72.1/LICENSE'],
  ['HarfBuzz', 'build/sources/harfbuzz-6.0.0/COPYING'],
  ['libdeflate', 'build/sources/libdeflate-1.14/COPYING'],
  ['pugixml', 'build/sources/pugixml-1.13/LICENSE.md'],
  ['nlohmann/json', '/usr/share/doc/nlohmann-json3-dev/copyright'],
  ...shippedPackages.map(packageNotice),
  ['OpenCC (tables of characters, from opencc-js)', 'node_modules/opencc-js/THIRD_PARTY_LICENSES.md'],
  ['Fandol', 'build/fonts/README'],
  ['Fandol: GNU GPL 3 with font exception', 'build/fonts/COPYING'],
  ['Noto Serif CJK: SIL Open Font License 1.1', 'build/fonts/NotoSerifCJK-copyright'],
];

// Only where the data of the spelling check is built; its notice goes beside it too.
if (existsSync('build/spelling/wengao-spelling.NOTICE.txt')) {
  texts.push(['Data of the spelling check', 'build/spelling/wengao-spelling.NOTICE.txt']);
}

const parts = [readFileSync('THIRD_PARTY.md', 'utf8')];
for (const [title, file] of texts) {
  if (!existsSync(file)) {
    console.error(`缺少许可文本 / licence text is missing: ${file}`);
    process.exit(1);
  }
  parts.push(`${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${readFileSync(file, 'utf8')}`);
}
writeFileSync('build/web/notices.txt', parts.join('\n'));
