import { type ResourceRef, computed, linkedSignal } from '@angular/core';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import type { FieldState } from './field-state';

interface Versioned {
  readonly version: number;
}
type Settings<S extends Versioned> = Omit<S, 'version'>;

/** Where settings of a branch are read and saved. */
export interface SettingsPlace<S extends Versioned> {
  readonly branchId: () => string | undefined;
  readonly read: ResourceRef<S | undefined>;
  /** @throws ApiProblem `stale` with the current settings, where somebody was faster */
  readonly save: (branchId: string, edit: Partial<Settings<S>>, version: number) => Promise<S>;
}

interface Attempt<S extends Versioned, Field extends keyof Settings<S>> {
  readonly field: Field;
  readonly branchId: string;
  /** What was saved when it was sent. */
  readonly base: S;
  readonly wanted: Settings<S>[Field];
  readonly tries: number;
}

const mostTries = 3;

/** The settings that one service keeps of the branch on screen, saved field by field, one after the other. */
export class SettingFields<S extends Versioned> {
  /** What was chosen and is not saved, be it on its way or refused. */
  private readonly mine;
  private readonly states;
  private last: Promise<void> = Promise.resolve();

  readonly saved = computed(() => (this.place.read.hasValue() ? this.place.read.value() : undefined));
  /** As the screen shows it. */
  readonly value = computed<S | undefined>(() => {
    const saved = this.saved();
    return saved && { ...saved, ...this.mine() };
  });

  constructor(readonly place: SettingsPlace<S>) {
    const source = place.branchId;
    this.mine = linkedSignal<string | undefined, Partial<S>>({ source, computation: () => ({}) });
    this.states = linkedSignal<string | undefined, Partial<Record<keyof S, FieldState>>>({
      source,
      computation: () => ({}),
    });
  }

  stateAt(field: keyof Settings<S>): FieldState | undefined {
    return this.states()[field];
  }

  /** What was typed cannot be saved. */
  refuse(field: keyof Settings<S>): void {
    this.drop(field);
    this.mark(field, { kind: 'unreadable' });
  }

  /** Back to what is saved. */
  drop(field: keyof Settings<S>): void {
    this.mine.update((mine) => without(mine, field));
    this.states.update((states) => without(states, field));
  }

  /** Resolves when it is saved, or when {@link stateAt} says why not. */
  save<Field extends keyof Settings<S>>(field: Field, wanted: Settings<S>[Field]): Promise<void> {
    const saved = this.saved();
    if (!saved) return this.last;
    const isOnItsWay = this.stateAt(field)?.kind === 'saving';
    const present = isOnItsWay ? this.mine()[field] : saved[field];
    if (present !== wanted) {
      this.mine.update((mine) => ({ ...mine, [field]: wanted }));
      return this.again(field);
    }
    if (!isOnItsWay && this.stateAt(field)?.kind !== 'saved') this.drop(field);
    return this.last;
  }

  /** Saves what was chosen before, on top of what is saved now. */
  again(field: keyof Settings<S>): Promise<void> {
    const branchId = this.place.branchId();
    this.mark(field, { kind: 'saving' });
    if (branchId) this.last = this.last.then(() => this.send(field, branchId));
    return this.last;
  }

  private async send(field: keyof Settings<S>, branchId: string, tries = 0): Promise<void> {
    const [base, mine] = [this.saved(), this.mine()];
    if (!base || !(field in mine) || this.place.branchId() !== branchId) return;
    const wanted = mine[field] as Settings<S>[typeof field];
    try {
      const edit = { [field]: wanted } as unknown as Partial<Settings<S>>;
      const answer = await this.place.save(branchId, edit, base.version);
      if (this.place.branchId() === branchId) this.settle(field, wanted, answer);
    } catch (error) {
      if (this.place.branchId() !== branchId) return;
      await this.meet({ field, branchId, base, wanted, tries }, asProblem(error));
    }
  }

  /** Another field that somebody changed is no reason to ask; this one is. */
  private async meet<Field extends keyof Settings<S>>(
    { field, branchId, base, wanted, tries }: Attempt<S, Field>,
    problem: ApiProblem,
  ): Promise<void> {
    const current = problem.code === 'stale' ? (problem.current as S | undefined) : undefined;
    if (!current) return this.mark(field, { kind: 'refused', problem });
    if (current[field] === wanted) return this.settle(field, wanted, current);
    this.place.read.set(current);
    if (base[field] === current[field] && tries < mostTries) await this.send(field, branchId, tries + 1);
    else this.mark(field, { kind: 'clash' });
  }

  /** What was chosen after it was sent is still to be saved. */
  private settle<Field extends keyof Settings<S>>(field: Field, sent: Settings<S>[Field], answer: S): void {
    this.place.read.set(answer);
    if (this.mine()[field] !== sent) return;
    this.mine.update((mine) => without(mine, field));
    this.mark(field, { kind: 'saved' });
  }

  private mark(field: keyof Settings<S>, state: FieldState): void {
    this.states.update((states) => ({ ...states, [field]: state }));
  }
}

function without<T extends object>(whole: T, field: PropertyKey): T {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)) as T;
}
