// Puts a PDF before the browser's own viewer, out of sight, and prints it there. A site whose policy
// has no `frame-src blob:`, a browser without a viewer and one that keeps its viewer to itself cannot.

/** The frame of the last print: its dialog may stay open for as long as the writer likes.
 * @type {{ frame: HTMLIFrameElement, url: string } | null} */
let last = null;

let refused = false;
/** Whether to make a PDF at all. */
export const canPrintFile = () => navigator.pdfViewerEnabled && !refused;

function forget() {
  if (!last) return;
  last.frame.remove();
  URL.revokeObjectURL(last.url);
  last = null;
}

/** @param {Uint8Array} bytes of a PDF @returns {Promise<boolean>} whether it is being printed */
export async function printFile(bytes) {
  forget();
  const url = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  last = { frame, url };
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // What is not displayed is not printed either: it stands outside the page's edge.
  Object.assign(frame.style, { position: 'fixed', insetInlineEnd: '100%', width: '210mm', height: '297mm', border: '0' });
  const shown = new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (effectiveDirective === 'frame-src') resolve(false);
    }, { once: true });
    frame.addEventListener('load', () => resolve(true), { once: true });
  });
  frame.src = url;
  document.body.append(frame);
  try {
    if (!await shown) throw new Error('frame-src');
    // Not focused: the writer's keys go on to the text.
    /** @type {Window} */ (frame.contentWindow).print();
    return true;
  } catch (error) {
    console.warn(error);
    refused = true;
    forget();
    return false;
  }
}
