import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { NotificationSettings } from '@anteroom/contracts-notifications';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import type { EndpointAnswer } from '../../shared/api/endpoint';
import { notificationsRoutes } from '../../shared/api/notifications-routes';
import { SessionStore } from '../../shared/session/session-store';
import type { FieldState } from './field-state';
import { type BranchSettings, type SettingComplaint, type SettingField, isSameSetting } from './settings.rules';

type Answer = EndpointAnswer<NonNullable<(typeof notificationsRoutes.editNotificationSettings)['contract']>>;

interface Attempt {
  readonly field: SettingField;
  readonly branchId: string;
  /** What was saved when it was sent. */
  readonly base: NotificationSettings;
  readonly wanted: unknown;
  readonly tries: number;
}

const mostTries = 3;

/** The settings of the branch on screen, saved field by field, one after the other. */
@Injectable()
export class SettingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly branchId = computed(() => this.session.branch()?.id);
  /** What was chosen and is not saved, be it on its way or refused. */
  private readonly mine = linkedSignal<string | undefined, Partial<BranchSettings>>({
    source: this.branchId,
    computation: () => ({}),
  });
  private readonly states = linkedSignal<string | undefined, Partial<Record<SettingField, FieldState>>>({
    source: this.branchId,
    computation: () => ({}),
  });
  private last: Promise<void> = Promise.resolve();

  readonly read = this.api.read(notificationsRoutes.getNotificationSettings, () => {
    const branchId = this.branchId();
    return branchId ? { params: { branchId } } : undefined;
  });
  readonly saved = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** As the screen shows it. */
  readonly value = computed(() => {
    const saved = this.saved();
    return saved && { ...saved, ...this.mine() };
  });

  stateAt(field: SettingField): FieldState | undefined {
    return this.states()[field];
  }

  complain(field: SettingField, complaint: SettingComplaint): void {
    this.drop(field);
    this.mark(field, { kind: 'complaint', complaint });
  }

  /** Back to what is saved. */
  drop(field: SettingField): void {
    this.mine.update((mine) => without(mine, field));
    this.states.update((states) => without(states, field));
  }

  /** Resolves when it is saved, or when {@link stateAt} says why not. */
  save<Field extends SettingField>(field: Field, wanted: BranchSettings[Field]): Promise<void> {
    const branchId = this.branchId();
    const isOnItsWay = this.stateAt(field)?.kind === 'saving';
    if (!branchId || !this.saved() || (isOnItsWay && isSameSetting(this.mine()[field], wanted))) return this.last;
    if (!isOnItsWay && isSameSetting(this.saved()?.[field], wanted)) {
      this.drop(field);
      return this.last;
    }
    this.mine.update((mine) => ({ ...mine, [field]: wanted }));
    return this.again(field);
  }

  /** Saves what was chosen before, on top of what is saved now. */
  again(field: SettingField): Promise<void> {
    const branchId = this.branchId();
    this.mark(field, { kind: 'saving' });
    if (branchId) this.last = this.last.then(() => this.send(field, branchId));
    return this.last;
  }

  private async send(field: SettingField, branchId: string, tries = 0): Promise<void> {
    const [base, mine] = [this.saved(), this.mine()];
    if (!base || !(field in mine) || this.branchId() !== branchId) return;
    const wanted = mine[field];
    try {
      const input = { params: { branchId }, body: { [field]: wanted }, version: base.version };
      const answer = await this.api.call(notificationsRoutes.editNotificationSettings, input);
      if (this.branchId() === branchId) this.settle(field, wanted, answer);
    } catch (error) {
      if (this.branchId() === branchId) await this.meet({ field, branchId, base, wanted, tries }, asProblem(error));
    }
  }

  /** Another field that somebody changed is no reason to ask; this one is. */
  private async meet({ field, branchId, base, wanted, tries }: Attempt, problem: ApiProblem): Promise<void> {
    const current = problem.code === 'stale' ? (problem.current as Answer | undefined) : undefined;
    if (!current) return this.mark(field, { kind: 'refused', problem });
    if (isSameSetting(current[field], wanted)) return this.settle(field, wanted, current);
    this.read.set(current);
    const isMineAlone = isSameSetting(base[field], current[field]);
    if (isMineAlone && tries < mostTries) await this.send(field, branchId, tries + 1);
    else this.mark(field, { kind: 'clash' });
  }

  /** What was chosen after it was sent is still to be saved. */
  private settle(field: SettingField, sent: unknown, answer: Answer): void {
    this.read.set(answer);
    if (!isSameSetting(this.mine()[field], sent)) return;
    this.mine.update((mine) => without(mine, field));
    this.mark(field, { kind: 'saved' });
  }

  private mark(field: SettingField, state: FieldState): void {
    this.states.update((states) => ({ ...states, [field]: state }));
  }
}

function without<T extends object>(whole: T, field: SettingField): T {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)) as T;
}
