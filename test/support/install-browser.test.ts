import { describe, expect, it } from 'vitest';
import { installCommand } from './install-browser.ts';

describe('the command that installs a missing browser', () => {
  it.each([
    ['debian', true, 'apt-get install -y --no-install-recommends chromium firefox-esr'],
    ['debian', false, 'sudo apt-get install -y --no-install-recommends chromium firefox-esr'],
    ['ubuntu', false, 'sudo apt-get install -y --no-install-recommends chromium-browser firefox'],
    ['fedora', false, 'sudo dnf install -y chromium firefox'],
    ['mac', false, 'brew install --cask chromium firefox'],
  ] as const)('on %s, root: %s', (system, root, command) => {
    expect(installCommand(['chromium', 'firefox'], system, root)).toBe(command);
  });

  it('names only what is missing', () => {
    expect(installCommand(['firefox'], 'arch', true)).toBe('pacman -S --noconfirm firefox');
  });

  it('is not guessed on other systems', () => {
    expect(installCommand(['firefox'], 'other', true)).toBeNull();
  });
});
