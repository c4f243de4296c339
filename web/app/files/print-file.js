// Puts a PDF before the browser's own viewer, out of sight, and prints it there. A site whose policy
// has no `frame-src blob:`, a browser without a viewer and one that keeps its viewer to itself cannot.

/** The frame of the last print: its dialog may stay open for as long as the writer likes.
 * @type {{ frame: HTMLIFrameElement, url: string } | null} */
let last = null;

/** How long a viewer may take to come, in milliseconds. */
const kPatience = 5000;

let refused = false;
/** Whether to make a PDF at all. */
export const canPrintFile = () => navigator.pdfViewerEnabled && !refused;

function forget() {
  if (!last) return;
  last.frame.remove();
  URL.revokeObjectURL(last.url);
  last = null;
}

/** Whether a frame shows nothing: WebKit loads a blank page where a policy refuses another.
 * @param {HTMLIFrameElement} frame */
function isBlank({ contentWindow }) {
  try {
    return contentWindow?.location.href === 'about:blank';
  } catch {
    return false;  // a page of another origin
  }
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
  const known = new AbortController();
  const shown = new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (effectiveDirective === 'frame-src') resolve(false);
    }, known);
    frame.addEventListener('load', () => resolve(!isBlank(frame)), known);
    setTimeout(resolve, kPatience, false);  // WebKit for GTK never comes to an end with a blob
  });
  frame.src = url;
  document.body.append(frame);
  try {
    const isShown = await shown;
    known.abort();
    if (!isShown) throw new Error('frame-src');
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
