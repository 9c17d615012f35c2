import { exitOnBadConfig } from '@anteroom/platform-config';
import { createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { loadSchedulingConfig } from './scheduling.config';
import { SchedulingModule } from './scheduling.module';

const config = exitOnBadConfig(loadSchedulingConfig);
const logger = createLogger('scheduling', config.LOG_LEVEL);
const service = await createHttpService({ module: SchedulingModule.with(config, logger), logger, config });
await service.listen(config.PORT, config.HOST);
logger.info({ address: await service.getUrl() }, 'Scheduling is ready.');
