// A data source with a back end, an editor that runs on change, a variable query and a configuration editor.
define(['react/jsx-runtime', 'react', '@grafana/data', '@grafana/runtime', '@grafana/ui'], (
  jsx,
  react,
  data,
  runtime,
  ui
) => {
  class FixtureDataSource extends runtime.DataSourceWithBackend {
    getDefaultQuery() {
      return { queryType: 'tickets' };
    }
    applyTemplateVariables(query, scopedVars) {
      const customers = runtime.getTemplateSrv().replace(query.customers ?? '', scopedVars, 'csv');
      return { ...query, customers };
    }
    async metricFindQuery() {
      return [
        { text: 'ACME', value: 'acme' },
        { text: 'Globex', value: 'globex' },
      ];
    }
  }
  const QueryEditor = ({ query, onChange, onRunQuery }) =>
    jsx.jsx(ui.InlineField, {
      label: 'Customers',
      labelWidth: 14,
      children: jsx.jsx(ui.Input, {
        id: 'fixture-customers',
        value: query.customers ?? '',
        onChange: (event) => {
          onChange({ ...query, customers: event.currentTarget.value });
          onRunQuery();
        },
      }),
    });
  const ConfigEditor = ({ options, onOptionsChange }) =>
    jsx.jsx(ui.Field, {
      label: 'Secret',
      children: jsx.jsx(ui.SecretInput, {
        id: 'fixture-secret',
        isConfigured: Boolean(options.secureJsonFields?.token),
        disabled: options.readOnly,
        onReset: () => onOptionsChange({ ...options, secureJsonFields: { ...options.secureJsonFields, token: false } }),
        onChange: (event) => onOptionsChange({ ...options, secureJsonData: { token: event.currentTarget.value } }),
      }),
    });
  return {
    plugin: new data.DataSourcePlugin(FixtureDataSource).setQueryEditor(QueryEditor).setConfigEditor(ConfigEditor),
  };
});
