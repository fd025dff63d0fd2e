/** Putting something into the reader's clipboard or downloads; both only ever follow a click. */

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** How long the browser may take to begin reading a saved file. */
const READ_MS = 30_000;

export async function saveFile(name: string, content: Blob): Promise<void> {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
