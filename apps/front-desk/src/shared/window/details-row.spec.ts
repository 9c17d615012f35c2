import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DetailsRow } from './details-row';

@Component({
  selector: 'ar-some-zone',
  imports: [DetailsRow],
  template: `
    <ar-details-row name="consumables" icon="flask" heading="Consumables" [amiss]="isShort()" [(open)]="open">
      <span row-value>3 items</span>
      @if (open()) {
        <p>Gloves, 2 pairs</p>
      }
    </ar-details-row>
  `,
})
class SomeZone {
  readonly open = signal(false);
  readonly isShort = signal(false);
  readonly row = viewChild.required(DetailsRow);
}

describe('APT-1: a row of the window that opens', () => {
  async function shown() {
    const fixture = TestBed.createComponent(SomeZone);
    await fixture.whenStable();
    const zone = fixture.nativeElement as HTMLElement;
    document.body.append(zone);
    const button = zone.querySelector<HTMLButtonElement>('h3 > button')!;
    const controlled = zone.querySelector<HTMLElement>(`#${button.getAttribute('aria-controls')}`)!;
    return { fixture, zone, button, controlled };
  }

  it('says closed what it is about, and opens and closes', async () => {
    const { fixture, button, controlled } = await shown();
    expect(button.textContent.replace(/\s+/g, ' ').trim()).toBe('Consumables 3 items');
    const states = [];
    for (let press = 0; press < 3; press += 1) {
      states.push([button.getAttribute('aria-expanded'), controlled.hidden, controlled.textContent.trim()]);
      button.click();
      await fixture.whenStable();
    }
    expect(states).toEqual([
      ['false', true, ''],
      ['true', false, 'Gloves, 2 pairs'],
      ['false', true, ''],
    ]);
  });

  it('shows that something is amiss', async () => {
    const { fixture, zone } = await shown();
    expect(zone.querySelector('.amiss')).toBeNull();
    fixture.componentInstance.isShort.set(true);
    await fixture.whenStable();
    expect(zone.querySelector('.amiss')?.textContent).toBe('3 items');
  });

  it('is opened and gone to from elsewhere', async () => {
    const { fixture, button } = await shown();
    fixture.componentInstance.row().show();
    await fixture.whenStable();
    expect([fixture.componentInstance.open(), document.activeElement]).toEqual([true, button]);
  });
});
