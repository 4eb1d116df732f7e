import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** A piece of SQL whose values travel apart from it. */
export const { sql, join: joinSql } = Prisma;

export type Sql = ReturnType<typeof sql>;
