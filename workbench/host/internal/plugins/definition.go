// Package plugins finds the built plugin in a folder and tells what its plugin.json files say.
//
//	found, err := plugins.Discover("dist")
//	for _, p := range found.All() { fmt.Println(p.ID, p.ParentID, p.Info.Version) }
package plugins

// Definition is what the workbench understands of a plugin.json (Grafana's plugin.schema.json).
type Definition struct {
	ID            string       `json:"id"`
	Type          string       `json:"type"` // app | datasource | panel
	Name          string       `json:"name"`
	Info          Info         `json:"info"`
	Includes      []Include    `json:"includes"`
	Dependencies  Dependencies `json:"dependencies"`
	Extensions    Extensions   `json:"extensions"`
	Category      string       `json:"category"`
	State         string       `json:"state"`
	Backend       bool         `json:"backend"`
	Executable    string       `json:"executable"`
	Preload       bool         `json:"preload"`
	AutoEnabled   bool         `json:"autoEnabled"`
	SkipDataQuery bool         `json:"skipDataQuery"`
	HideFromList  bool         `json:"hideFromList"`
	Languages     []string     `json:"languages"`
}

// Info is the part of plugin.json that people read. Logo and screenshot paths are relative to the plugin's
// folder in the file and absolute below /public once discovered.
type Info struct {
	Author      Link         `json:"author"`
	Description string       `json:"description"`
	Links       []Link       `json:"links"`
	Logos       Logos        `json:"logos"`
	Build       struct{}     `json:"build"`
	Screenshots []Screenshot `json:"screenshots"`
	Version     string       `json:"version"`
	Updated     string       `json:"updated"`
	Keywords    []string     `json:"keywords"`
}

// Link is a named address.
type Link struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// Logos are the plugin's pictures.
type Logos struct {
	Small string `json:"small"`
	Large string `json:"large"`
}

// Screenshot is a picture shown in a catalogue.
type Screenshot struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// Include is a page, dashboard or nested plugin that an app brings.
type Include struct {
	Name       string `json:"name"`
	Path       string `json:"path"`
	Type       string `json:"type"`
	Component  string `json:"component"`
	Role       string `json:"role"`
	Action     string `json:"action,omitempty"`
	AddToNav   bool   `json:"addToNav"`
	DefaultNav bool   `json:"defaultNav"`
	Slug       string `json:"slug"`
	Icon       string `json:"icon"`
	UID        string `json:"uid"`
}

// Dependencies say which Grafana and which other plugins are needed.
type Dependencies struct {
	GrafanaDependency string                `json:"grafanaDependency"`
	GrafanaVersion    string                `json:"grafanaVersion"`
	Plugins           []Dependency          `json:"plugins"`
	Extensions        ExtensionDependencies `json:"extensions"`
}

// Dependency is another plugin.
type Dependency struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Name string `json:"name"`
}

// ExtensionDependencies are components of other apps that this one uses.
type ExtensionDependencies struct {
	ExposedComponents []string `json:"exposedComponents"`
}

// Extensions are what the plugin registers in the user interface; kept as they stand in the file.
type Extensions struct {
	AddedLinks        []map[string]any `json:"addedLinks"`
	AddedComponents   []map[string]any `json:"addedComponents"`
	ExposedComponents []map[string]any `json:"exposedComponents"`
	ExtensionPoints   []map[string]any `json:"extensionPoints"`
	AddedFunctions    []map[string]any `json:"addedFunctions"`
}
