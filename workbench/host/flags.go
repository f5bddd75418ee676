package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/backends"
)

// options are the command line's.
type options struct {
	port         int
	dist         string
	provisioning string
	shell        string
	data         string
	appURL       string
	settings     backends.Settings
	verbose      bool
}

func parseFlags(args []string, output io.Writer) (options, error) {
	o := options{settings: backends.Settings{}}
	flags := flag.NewFlagSet("workbench", flag.ContinueOnError)
	flags.SetOutput(output)
	flags.IntVar(&o.port, "port", 3000, "port on 127.0.0.1; 0 is any free one")
	flags.StringVar(&o.dist, "dist", "dist", "folder of the built plugin")
	flags.StringVar(&o.provisioning, "provisioning", "provisioning", "folder with plugins/, datasources/, dashboards/")
	flags.StringVar(&o.shell, "shell", "workbench/shell/dist", "folder of the built browser shell")
	flags.StringVar(&o.data, "data", "", "folder that keeps the signing key; empty is in memory only")
	flags.StringVar(&o.appURL, "app-url", "", "root address, default http://localhost:PORT")
	flags.BoolVar(&o.verbose, "verbose", false, "log more of the backends")
	flags.Func("plugin-setting", "`id.key=value`, a [plugin.<id>] setting; may be repeated", o.addSetting)
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	return o, nil
}

// addSetting reads "quantyca-rounds-datasource.database=/tmp/x.db". Plugin ids have no dots.
func (o *options) addSetting(text string) error {
	name, value, assigned := strings.Cut(text, "=")
	id, key, dotted := strings.Cut(name, ".")
	if !assigned || !dotted || id == "" || key == "" {
		return fmt.Errorf("%q is not of the form id.key=value", text)
	}
	if o.settings[id] == nil {
		o.settings[id] = map[string]string{}
	}
	o.settings[id][key] = value
	return nil
}
