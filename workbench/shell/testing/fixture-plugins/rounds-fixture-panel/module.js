// Hand-written as webpack would emit it: an AMD module that takes everything from its host.
define(['react/jsx-runtime', '@grafana/data', 'module'], (jsx, data, module) => {
  const FixturePanel = ({ data: { series }, options, width, height }) =>
    jsx.jsx('ul', {
      'aria-label': 'Fixture panel',
      'data-module': module.uri,
      style: { width, height, overflow: 'auto', listStyle: 'none' },
      children: series.flatMap((frame) =>
        frame.fields.map((field) => {
          const first = field.display(field.values[0]);
          const name = data.getFieldDisplayName(field, frame, series);
          return jsx.jsx(
            'li',
            {
              style: { color: first.color },
              children: `${options.prefix}${name}: ${data.formattedValueToString(first)}`,
            },
            name
          );
        })
      ),
    });
  const plugin = new data.PanelPlugin(FixturePanel)
    .useFieldConfig()
    .setPanelOptions((builder) => builder.addTextInput({ path: 'prefix', name: 'Prefix', defaultValue: '· ' }));
  return { plugin };
});
