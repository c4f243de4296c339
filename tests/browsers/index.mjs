// The browser that the tests of pages run in: BROWSER=chromium (the default), chromium109, firefox or
// webkit. All are driven with the same words, those of Playwright; what one of them cannot be made to do
// is asked for with `lacks`.
import { chromium } from './chromium.mjs';
import { chromium109 } from './chromium109.mjs';
import { firefox } from './firefox.mjs';
import { webkit } from './webkit.mjs';

/**
 * @typedef {object} Engine
 * @property {() => string | false} missing why it is not there, or false
 * @property {() => Promise<any>} launch
 * @property {string[]} permissions to ask for, so that a page may use the clipboard
 * @property {(page: any) => Promise<void>} [crash] ends the process of the page
 * @property {RegExp} [own] what the browser complains of through the driver's doing, not the page's
 * @property {Record<string, string>} lacks what it or its driver cannot do, with the reason
 */
/** @type {Record<string, Engine>} */
const engines = { chromium, chromium109, firefox, webkit };

export const name = process.env.BROWSER || 'chromium';
if (!(name in engines)) throw new Error(`BROWSER=${name}: one of ${Object.keys(engines).join(' ')} is wanted`);
const engine = engines[name];

/** Why there is no browser to run tests in, or false. */
export const skip = engine.missing();

export const { launch, permissions, crash } = engine;

/** Whether the browser complains of what its driver has done, not of the page. @param {string} text */
export const isOfDriver = (text) => engine.own?.test(text) ?? false;

/**
 * Why a test cannot run in this browser, or false.
 * @param {...('crash' | 'devtools' | 'workers' | 'menuKey' | 'officeStyles' | 'pdfFrame' | 'originFiles' | 'paper' | 'screen')} needs
 */
export const lacks = (...needs) => needs.map((need) => engine.lacks[need]).find(Boolean) ?? false;
