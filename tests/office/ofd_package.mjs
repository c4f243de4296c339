// An OFD package as a whole: every part well-formed and as the standard asks, every file that is named
// there, every number once, and the limits of the readers there are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { schemaFaults } from './ofd_schema.mjs';

/** GB/T 33190—2016, 7 and 8. @param {string} folder an OFD package, unpacked */
export function assertWholeOfd(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map((each) => join(each.parentPath ?? each.path, each.name));
  const xml = files.filter((name) => name.endsWith('.xml'));
  execFileSync('xmllint', ['--noout', ...xml]);
  const text = new Map(xml.map((name) => [name, readFileSync(name, 'utf8')]));
  assert.deepEqual([...text].flatMap(([name, content]) => schemaFaults(relative(folder, name), content)), []);
  const document = text.get(join(folder, 'Doc_0/Document.xml'));
  assert.ok(text.get(join(folder, 'OFD.xml')).includes('<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>'));
  // Files that are named are there.
  for (const [name, content] of text) {
    for (const [, place] of content.matchAll(/<ofd:(?:PublicRes|DocumentRes|CustomTags|FileLoc)>([^<]+)</g)) {
      assert.ok(existsSync(join(dirname(name), place)), `${name}: ${place}`);
    }
    for (const [, place] of content.matchAll(/<ofd:(?:FontFile|MediaFile)>([^<]+)</g)) {
      assert.ok(existsSync(join(dirname(name), 'Res', place)), `${name}: ${place}`);
    }
    for (const [, place] of content.matchAll(/BaseLoc="(Pages[^"]+)"/g)) assert.ok(existsSync(join(dirname(name), place)), place);
  }
  // Every number once, none above the highest, and what is referred to exists.
  const all = [...text.values()].join('\n');
  const ids = [...all.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(Math.max(...ids) <= Number(/MaxUnitID>(\d+)</.exec(document)[1]));
  for (const [, id] of all.matchAll(/(?:Font|ResourceID|PageID|PageRef)="(\d+)"/g)) assert.ok(ids.includes(Number(id)), id);
  for (const [, id] of all.matchAll(/<ofd:ObjectRef[^>]*>(\d+)</g)) assert.ok(ids.includes(Number(id)), id);
  // One distance less than characters: ofdrw reads beyond the list otherwise.
  for (const [, attributes, content] of all.matchAll(/<ofd:TextCode([^>]*)>([^<]+)</g)) {
    const list = /DeltaX="([^"]+)"/.exec(attributes)?.[1].split(' ') ?? [];
    let count = 0;
    for (let i = 0; i < list.length; i += 1) {
      if (list[i] !== 'g') count += 1;
      else { count += Number(list[i + 1]); i += 2; }
    }
    assert.equal(count, [...content.replace(/&\w+;/g, '.')].length - 1, content);
    assert.match(attributes, /X="0" Y="/);
  }
}
