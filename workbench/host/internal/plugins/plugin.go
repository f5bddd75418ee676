package plugins

import "path/filepath"

// Plugin is one plugin.json with its place on disk.
type Plugin struct {
	Definition
	// Raw is the file as written, with logo and screenshot paths made absolute below /public.
	Raw map[string]any
	// Dir is the absolute folder of plugin.json.
	Dir string
	// ParentID is the id of the app in whose folder this plugin lies, or empty.
	ParentID string
}

// BaseURL is the path, without a leading slash, below which the plugin's files are served.
func (p Plugin) BaseURL() string { return "public/plugins/" + p.ID }

// Module is the path of the browser code, without a leading slash.
func (p Plugin) Module() string { return p.BaseURL() + "/module.js" }

// IsApp tells whether the plugin is an app, the only kind that has pages and settings.
func (p Plugin) IsApp() bool { return p.Type == "app" }

// DefaultNavURL is the app's first page, or empty.
func (p Plugin) DefaultNavURL() string {
	url := ""
	for _, include := range p.Includes {
		if include.DefaultNav && include.Type == "page" {
			url = "/plugins/" + p.ID + "/page/" + include.Slug
		}
		if include.DefaultNav && include.Type == "dashboard" && include.UID != "" {
			url = "/d/" + include.UID
		}
	}
	return url
}

// ExecutablePath is the backend's file on this machine. A nested plugin may name its parent's ("../gpx_x").
func (p Plugin) ExecutablePath(os, arch string) string {
	suffix := "_" + os + "_" + arch
	if os == "windows" {
		suffix += ".exe"
	}
	return filepath.Join(p.Dir, filepath.FromSlash(p.Executable)+suffix)
}
