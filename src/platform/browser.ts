/** The browser's API with promises in both browsers. For trusted contexts: content scripts use `native-runtime.ts`. */
export { default as browser } from 'webextension-polyfill';
