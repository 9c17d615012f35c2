import { team } from '@anteroom/demo-centre';
import { branches } from '@anteroom/demo-centre';
import { type Settings, firstSettings } from '../domain/settings.rules';

/** Numbers that belong to nobody: those of films and plays. */
const phones = ['+49 30 23125 000', '+1 212 555 0142'] as const;

/** How a branch of the demo writes to people: as Anteroom begins, asking the day but one before. */
export function demoSettings(branch: 0 | 1): Settings {
  return { ...firstSettings, version: 1, confirmationMinutes: 2_880, phone: phones[branch] };
}

export function settingRows() {
  return ([0, 1] as const).map((index) => {
    const { version, leadMinutes, confirmationMinutes, undoSeconds, channels, phone } = demoSettings(index);
    return {
      branch_id: branches[index].id,
      version,
      lead_minutes: leadMinutes,
      confirmation_minutes: confirmationMinutes,
      undo_seconds: undoSeconds,
      channels,
      phone,
    };
  });
}

/** Every second team member wants to be told, at an address of a domain that belongs to nobody (RFC 2606). */
export function contactRows() {
  return team
    .filter((_, index) => index % 2 === 0)
    .map(({ id, branch, name }, index) => ({
      team_member_id: id,
      branch_id: branches[branch].id,
      name,
      version: 1,
      email: `member-${index + 1}@clinic.example`,
    }));
}
