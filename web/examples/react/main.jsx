// The editor as a field of a form in React (19 or later).
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'wengao/editor';

function Report() {
  const [errors, setErrors] = useState(0);
  return (
    <form method="post" action="/submit">
      <wengao-editor name="report" strict onfindings={({ detail }) => setErrors(detail.counts.error)} />
      <button>报送</button> <output>必改 {errors} 处</output>
    </form>
  );
}
createRoot(document.getElementById('app')).render(<Report />);
