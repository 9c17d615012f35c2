import { exitOnBadConfig, loadConfig } from '@anteroom/platform-config';
import { createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { addFormParser } from './http/form-parser';
import { notificationsConfig } from './notifications.config';
import { NotificationsModule } from './notifications.module';

const config = exitOnBadConfig(() => loadConfig(notificationsConfig));
const logger = createLogger('notifications', config.LOG_LEVEL);
const app = await createHttpService({ module: NotificationsModule.with(config, logger), logger, config });
addFormParser(app.getHttpAdapter().getInstance());
await app.listen(config.PORT, config.HOST);
logger.info({ port: config.PORT }, 'The notifications service is ready.');
