import { contract } from '@tandem/contracts';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import { route } from '../../../http/route.ts';
import { XLSX_MEDIA_TYPE } from '../../documents/index.ts';
import type { PeopleExportService } from './people-export.service.ts';

export function peopleExportRoutes(app: FastifyInstance, people: PeopleExportService): void {
  route(app, contract.peopleExport.workbook, async ({ context, body, reply }) => {
    const bytes = await people.workbook(context, body);
    return reply
      .headers({
        'content-type': XLSX_MEDIA_TYPE,
        'content-disposition': contentDisposition('Люди.xlsx'),
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
