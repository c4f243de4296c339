#!/usr/bin/env node
// Stands where Playwright starts a browser: says where ours listens, and stays as long as it does.
import { get } from 'node:http';

console.error(`WebDriver BiDi listening on ${process.env.WENGAO_BIDI}`);
// A question that is never answered, but ends with the one who was asked.
get(process.env.WENGAO_BIDI.replace('ws:', 'http:')).on('error', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
