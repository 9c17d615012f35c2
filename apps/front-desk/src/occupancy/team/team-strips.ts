import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Disc } from '../../shared/ui/disc';
import { Board } from '../board/board';
import { BoardOptions } from '../board/board-options';
import { BoardWords } from '../board/board-words';
import { sameJson } from '../board/same-json';
import { OpenRows } from '../drawer/open-rows';
import { percentOf } from '../rules/figures.rules';
import { memberNow } from '../rules/member-now.rules';
import { minuteMs } from '../rules/spans.rules';
import { hourMarks, placeOf, stripOf, stripWindow } from '../rules/strip.rules';
import { FigureNote } from '../tiles/figure-note';

const legend = ['done', 'in-room', 'booked', 'waiting', 'no-show', 'free'] as const;

/** The quiet one: the others stand for colleagues at their desks. */
const discColour = 4;

/** Everybody's day on a strip: what is done, going on and to come, how much of it is used, and what they are doing. */
@Component({
  selector: 'ar-team-strips',
  imports: [Disc, FigureNote, TranslocoDirective],
  templateUrl: './team-strips.html',
  styleUrls: ['../page/board-card.css', './team-strips.css'],
})
export class TeamStrips {
  private readonly board = inject(Board);
  private readonly openRows = inject(OpenRows);
  private readonly options = inject(BoardOptions);
  private readonly words = inject(BoardWords);
  private readonly formats = inject(Formats);

  protected readonly legend = legend;
  protected readonly discColour = discColour;
  protected readonly isWall = this.options.isWall;
  protected readonly isToday = this.options.isToday;
  private readonly scene = computed(() => {
    const drawing = this.board.drawing();
    if (!drawing) return undefined;
    const now = Math.floor(drawing.now / minuteMs) * minuteMs;
    return { tally: drawing.shown, window: stripWindow(drawing.whole, this.options.timeZone()), now };
  });
  protected readonly marks = computed(
    () => {
      const scene = this.scene();
      const marks = scene ? hourMarks(scene.window) : [];
      return marks.map(({ at, part }) => ({ part, text: this.formats.time(at).slice(0, 2) }));
    },
    { equal: sameJson },
  );
  protected readonly nowPart = computed(() => {
    const scene = this.scene();
    return scene && this.options.isToday() ? placeOf(scene.window, scene.now) : undefined;
  });
  protected readonly rows = computed(
    () => {
      const scene = this.scene();
      if (!scene) return [];
      return [...scene.tally.people.values()].map((person) => {
        const { member, use } = person;
        const now = memberNow(person, this.board.drawing()?.now ?? scene.now);
        return {
          id: member.id,
          name: this.words.person(member.name),
          discName: member.name.split(',')[0] ?? '',
          position: member.position,
          use,
          percent: percentOf(use),
          pieces: stripOf(person, scene.window, this.options.isToday() ? scene.now : 0),
          now: this.words.memberNow(now),
          isOver: now.kind === 'in-room' && now.over > 0,
        };
      });
    },
    { equal: sameJson },
  );

  protected open(id: string): void {
    this.openRows.execute({ figure: { kind: 'member', id }, title: this.board.memberName(id) });
  }
}
