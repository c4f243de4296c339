// The processes that this one has started, and theirs: a tab is ended by ending its process.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** @returns {{ pid: number, command: string }[]} of everything started below that process */
export function below(pid) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the program, in brackets, may hold anything.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      children.set(Number(parent), [...children.get(Number(parent)) ?? [], Number(name)]);
    } catch { /* it has ended meanwhile */ }
  }
  const found = (from) => (children.get(from) ?? []).flatMap((child) => [child, ...found(child)]);
  return found(pid).map((each) => {
    try {
      return { pid: each, command: readFileSync(`/proc/${each}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
    } catch {
      return { pid: each, command: '' };
    }
  });
}

/** Ends the processes that show pages, as a crash does. @param {RegExp} command @returns {Promise<void>} they are gone */
export function endTabs(command) {
  const tabs = below(process.pid).filter((each) => command.test(each.command));
  for (const { pid } of tabs) process.kill(pid, 'SIGKILL');
  if (tabs.length === 0) throw new Error('no process of a tab');
  return allEnded(tabs.map(({ pid }) => pid));
}

/** Waits, but not for ever, until none of the processes is left. @param {number[]} pids */
export async function allEnded(pids) {
  for (let tries = 100; tries > 0 && pids.some((pid) => existsSync(`/proc/${pid}`)); --tries) {
    await new Promise((resume) => { setTimeout(resume, 50); });
  }
}
