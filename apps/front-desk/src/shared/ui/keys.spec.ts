import { TestBed } from '@angular/core/testing';
import { Preferences } from '../session/preferences';
import { keyNames } from './key-names';
import { Keys } from './keys';

describe('CAL-8: the keyboard', () => {
  let keys: Keys;
  let pressed: string[];

  const press = (init: KeyboardEventInit, target: EventTarget = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  const note = (name: string) => () => void pressed.push(name);

  beforeEach(() => {
    localStorage.clear();
    document.body.innerHTML = '<input id="name"><button id="go"></button>';
    pressed = [];
    keys = TestBed.inject(Keys);
    TestBed.runInInjectionContext(() =>
      keys.bind([
        { key: 'N', label: 'new', run: note('new') },
        { key: 'S', ctrl: true, label: 'save', inText: true, run: note('save') },
        { key: '?', label: 'map', run: note('map') },
      ]),
    );
  });

  it('is silent while somebody types, but for what is meant to work there', () => {
    const field = document.getElementById('name') as HTMLInputElement;
    press({ code: 'KeyN', key: 'n' }, field);
    press({ code: 'KeyS', key: 's', ctrlKey: true }, field);
    expect(pressed).toEqual(['save']);
  });

  it('takes over what is being typed before a command acts on it, but not before Escape', () => {
    const field = document.getElementById('name') as HTMLInputElement;
    field.addEventListener('change', () => pressed.push(`typed ${field.value}`));
    keys.capture([
      { key: 'S', ctrl: true, label: 'save', inText: true, run: note('save') },
      { key: 'Escape', label: 'leave', inText: true, run: note('leave') },
    ]);
    field.focus();
    field.value = '14:30';
    press({ code: 'Escape', key: 'Escape' }, field);
    press({ code: 'KeyS', key: 's', ctrlKey: true }, field);
    expect(pressed).toEqual(['leave', 'typed 14:30', 'save']);
  });

  it('asks for exactly the modifiers of the shortcut', () => {
    press({ code: 'KeyN', key: 'n', ctrlKey: true });
    press({ code: 'KeyS', key: 's' });
    expect(pressed).toEqual([]);
    press({ code: 'KeyS', key: 's', metaKey: true });
    expect(pressed).toEqual(['save']);
  });

  it('a mode hides what is below it until it ends', () => {
    const end = keys.capture([{ key: 'Escape', label: 'leave', run: note('leave') }]);
    press({ code: 'KeyN', key: 'n' });
    press({ key: 'Escape' });
    expect(pressed).toEqual(['leave']);
    end();
    press({ code: 'KeyN', key: 'n' });
    expect(pressed).toEqual(['leave', 'new']);
  });

  it('single letters can be turned off, the rest stays (WCAG 2.1.4)', () => {
    TestBed.inject(Preferences).chooseSingleKeys('off');
    press({ code: 'KeyN', key: 'n' });
    press({ code: 'KeyS', key: 's', ctrlKey: true });
    expect(pressed).toEqual(['save']);
  });

  it('takes two keys for one thing, and forgets the first when another one or nothing follows', () => {
    const twoKeys = [
      { key: 'G', then: 'N', label: 'go', run: note('go') },
      { key: 'G', then: 'B', label: 'go on', run: note('go on') },
    ];
    TestBed.runInInjectionContext(() => keys.bind(twoKeys));
    press({ code: 'KeyG', key: 'g' });
    press({ code: 'KeyB', key: 'b' });
    press({ code: 'KeyG', key: 'g' });
    press({ code: 'KeyN', key: 'n' });
    press({ code: 'KeyN', key: 'n' });
    press({ code: 'KeyG', key: 'g' });
    press({ code: 'KeyX', key: 'x' });
    press({ code: 'KeyB', key: 'b' });
    expect(pressed).toEqual(['go on', 'go', 'new']);
    expect(keyNames(twoKeys[0]!)).toEqual(['G', 'N']);
  });

  it('lists every shortcut that works now', () => {
    expect(keys.active().map((binding) => keyNames(binding).join(' '))).toEqual(['N', 'Ctrl S', '?']);
  });
});
