package plugins

import (
	"regexp"
	"strings"
)

var notInSlug = regexp.MustCompile(`[^a-z0-9]+`)

// complete fills in what Grafana adds to a plugin.json when it loads it: addresses, slugs, empty lists instead of
// nothing, the role and action of pages.
func complete(p *Plugin) {
	completeInfo(p)
	completeDependencies(&p.Dependencies)
	completeExtensions(&p.Extensions)
	for i := range p.Includes {
		completeInclude(p, &p.Includes[i])
	}
	if info, ok := p.Raw["info"].(map[string]any); ok {
		info["logos"] = map[string]any{"small": p.Info.Logos.Small, "large": p.Info.Logos.Large}
		info["version"] = p.Info.Version
		info["updated"] = p.Info.Updated
	}
}

func completeInfo(p *Plugin) {
	p.Info.Logos.Small = assetURL(p, p.Info.Logos.Small)
	p.Info.Logos.Large = assetURL(p, p.Info.Logos.Large)
	if p.Info.Screenshots == nil {
		p.Info.Screenshots = []Screenshot{}
	}
	for i := range p.Info.Screenshots {
		p.Info.Screenshots[i].Path = p.BaseURL() + "/" + p.Info.Screenshots[i].Path
	}
	// An unbuilt plugin.json carries the build's placeholders, which are no version and no date.
	if p.Info.Version == "%VERSION%" {
		p.Info.Version = ""
	}
	if p.Info.Updated == "%TODAY%" {
		p.Info.Updated = ""
	}
}

func assetURL(p *Plugin, path string) string {
	if path == "" {
		return "public/img/icn-" + p.Type + ".svg"
	}
	return p.BaseURL() + "/" + path
}

func completeDependencies(d *Dependencies) {
	if d.GrafanaVersion == "" {
		d.GrafanaVersion = "*"
	}
	if d.Plugins == nil {
		d.Plugins = []Dependency{}
	}
	if d.Extensions.ExposedComponents == nil {
		d.Extensions.ExposedComponents = []string{}
	}
}

func completeExtensions(e *Extensions) {
	for _, list := range []*[]map[string]any{
		&e.AddedLinks, &e.AddedComponents, &e.ExposedComponents, &e.ExtensionPoints, &e.AddedFunctions,
	} {
		if *list == nil {
			*list = []map[string]any{}
		}
	}
}

func completeInclude(p *Plugin, include *Include) {
	include.Path = strings.ReplaceAll(include.Path, "%PLUGIN_ID%", p.ID)
	if include.Role == "" {
		include.Role = "Viewer"
	}
	if include.Slug == "" {
		include.Slug = strings.Trim(notInSlug.ReplaceAllString(strings.ToLower(include.Name), "-"), "-")
	}
	// Grafana guards what every Viewer may see of an app with the permission to open the app.
	if p.IsApp() && include.Role == "Viewer" && include.Action == "" {
		include.Action = "plugins.app:access"
	}
}
