import { useEffect, useRef } from 'preact/hooks';
import { isField } from './is-field.ts';
import type { ReviewProps } from './review-props.ts';

/** Paste and drop anywhere on the page. */
export function useArrivals(props: ReviewProps): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return;
      event.preventDefault();
      arrive(latest.current, event.clipboardData);
    };
    const onDrop = (event: DragEvent) => {
      if (isField(event.target) || !event.dataTransfer) return;
      event.preventDefault();
      arrive(latest.current, event.dataTransfer);
    };
    const onDragOver = (event: DragEvent) => event.preventDefault();
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, []);
}

/** Files first; of a piece of a page its links, of anything else the addresses in its text. */
function arrive({ desk, onFiles }: ReviewProps, data: DataTransfer): void {
  if (data.files.length > 0) {
    onFiles([...data.files]);
    return;
  }
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  void desk.addText(/<a\s/i.test(html) ? `${html}\n${text}` : text, { way: 'paste' });
}
