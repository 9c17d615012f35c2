import { Component, computed, input } from '@angular/core';
import { initialsOf, personColour } from './person';

/** A person's initials on their colour. The name is read by the element around it unless `labelled`. */
@Component({
  selector: 'ar-disc',
  template: `{{ initials() }}`,
  host: {
    'aria-hidden': 'true',
    '[style.--c]': 'background()',
    '[style.--s.px]': 'size()',
    '[class.dotted]': 'repeated()',
    '[attr.data-presence]': 'presence()',
  },
  styles: `
    :host {
      position: relative;
      display: grid;
      flex: none;
      place-items: center;
      inline-size: var(--s);
      block-size: var(--s);
      font-size: calc(var(--s) * 0.38);
      font-weight: 600;
      line-height: 1;
      letter-spacing: 0.01em;
      color: var(--onperson);
      background: var(--c);
      border-radius: 50%;
      user-select: none;
    }
    :host(.dotted) {
      outline: 1.5px dotted var(--c);
      outline-offset: 1px;
    }
    :host([data-presence])::after {
      position: absolute;
      inset-block-end: -1px;
      inset-inline-end: -1px;
      inline-size: 8px;
      block-size: 8px;
      content: '';
      background: var(--here);
      border-radius: 50%;
      box-shadow: 0 0 0 1.5px var(--chrome);
    }
    :host([data-presence='away'])::after {
      inset-block-end: -3px;
      inset-inline-end: -3px;
      inline-size: 11px;
      block-size: 11px;
      background: var(--chrome);
      border: 2px solid var(--away);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid CanvasText;
      }
    }
  `,
})
export class Disc {
  readonly name = input.required<string>();
  /** An index into the set of person colours. */
  readonly colour = input(0);
  readonly size = input(28);
  readonly presence = input<'active' | 'away' | null>(null);

  protected readonly initials = computed(() => initialsOf(this.name()));
  protected readonly background = computed(() => personColour(this.colour()).variable);
  protected readonly repeated = computed(() => personColour(this.colour()).repeated);
}
