import {
  editNotificationSettings,
  getNotificationSettings,
  listStaffContacts,
  setStaffContact,
} from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { EditSettings } from '../application/settings/edit-settings';
import { ReadSettings } from '../application/settings/read-settings';
import { ListStaffContacts, SetStaffContact } from '../application/settings/staff-contacts';

@Controller()
export class SettingsController {
  constructor(
    private readonly readSettings: ReadSettings,
    private readonly editSettings: EditSettings,
    private readonly listContacts: ListStaffContacts,
    private readonly setContact: SetStaffContact,
  ) {}

  @Handles(getNotificationSettings)
  read(@Input() { params }: InputOf<typeof getNotificationSettings>) {
    return this.readSettings.execute(params.branchId);
  }

  @Handles(editNotificationSettings)
  edit(@Input() { params, body, version = 0 }: InputOf<typeof editNotificationSettings>) {
    return this.editSettings.execute({ branchId: params.branchId, edit: body, version });
  }

  @Handles(listStaffContacts)
  async contacts(@Input() { params }: InputOf<typeof listStaffContacts>) {
    return { contacts: await this.listContacts.execute(params.branchId) };
  }

  @Handles(setStaffContact)
  set(@Input() { params, body, version = 0 }: InputOf<typeof setStaffContact>) {
    return this.setContact.execute({ ...params, ...body, version });
  }
}
