import { editTemplate, listTemplates, previewTemplate } from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { EditTemplate } from '../application/templates/edit-template';
import { ListTemplates } from '../application/templates/list-templates';
import { PreviewTemplate } from '../application/templates/preview-template';

@Controller()
export class TemplatesController {
  constructor(
    private readonly listTemplates: ListTemplates,
    private readonly editTemplate: EditTemplate,
    private readonly previewTemplate: PreviewTemplate,
  ) {}

  @Handles(listTemplates)
  list(@Input() { params }: InputOf<typeof listTemplates>) {
    return this.listTemplates.execute(params.branchId);
  }

  @Handles(editTemplate)
  edit(@Input() { params, body, version = 0 }: InputOf<typeof editTemplate>) {
    return this.editTemplate.execute({ ...params, edit: body, version });
  }

  @Handles(previewTemplate)
  preview(@Input() { params, body: { appointmentId, ...words } }: InputOf<typeof previewTemplate>) {
    return this.previewTemplate.execute({ ...params, words, appointmentId });
  }
}
