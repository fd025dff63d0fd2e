import theme from './theme.css';

/** Gives a shadow root our styles. Constructed sheets are used because a page's policy may forbid style elements. */
export function adoptTheme(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = theme;
    root.append(style);
  }
}
