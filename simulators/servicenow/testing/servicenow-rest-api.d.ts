/** What the tests use of an npm client that brings no types. Answers and failures come to the same callback. */
declare module 'servicenow-rest-api' {
  import type { Agent } from 'node:https';

  type Callback = (answer: unknown) => void;

  class ServiceNow {
    constructor(instance: string, user: string, password: string);
    setNetworkOptions(options: { httpsAgent: Agent }): void;
    getSampleData(table: string, callback: Callback): void;
    getTableData(fields: string[], filters: string[], table: string, callback: Callback): void;
    getSysId(table: string, number: string, callback: Callback): void;
    createNewTask(data: Record<string, string>, table: string, callback: Callback): void;
    UpdateTask(table: string, number: string, data: Record<string, string>, callback: Callback): void;
    DeleteTask(table: string, number: string, callback: Callback): void;
  }

  export = ServiceNow;
}
