#!/usr/bin/env node
// Stands where Playwright starts a browser: says where ours listens, and stays until it is ended.
console.error(`WebDriver BiDi listening on ${process.env.WENGAO_BIDI}`);
setInterval(() => {}, 1 << 30);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
