// Compiled, never run: the JavaScript keeps what api.d.ts promises.
import type * as api from './api.js';
import { Wengao, WengaoError } from './wengao.js';

export const promised: typeof api.Wengao = Wengao;
export const error: api.WengaoError = new WengaoError('stale', '');
