package boards

import "maps"

// Classic is the dashboard in the classic form. A v2 dashboard becomes one as in Grafana: tabs and rows become rows,
// which, unlike tabs, hold their panels where they are collapsed; panels keep their ids, rows get new ones.
func (b Board) Classic() map[string]any {
	if !b.IsV2 {
		return maps.Clone(b.JSON)
	}
	elements, _ := b.JSON["elements"].(map[string]any)
	down := &downgrade{elements: elements, lastID: largestID(elements)}
	down.layout(b.JSON["layout"])
	tags, _ := b.JSON["tags"].([]any)
	times, _ := b.JSON["timeSettings"].(map[string]any)
	board := map[string]any{
		"annotations": map[string]any{"list": []any{}}, "editable": true, "fiscalYearStartMonth": 0, "graphTooltip": 0,
		"liveNow": false, "panels": down.panels, "preload": false, "refresh": "", "schemaVersion": 42, "tags": tags,
		"time": map[string]any{"from": times["from"], "to": times["to"]}, "timezone": "", "title": b.Title,
	}
	if description := textOf(b.JSON["description"]); description != "" {
		board["description"] = description
	}
	return board
}

type downgrade struct {
	elements map[string]any
	panels   []any
	lastID   int
}

func (d *downgrade) layout(value any) {
	layout, _ := value.(map[string]any)
	spec, _ := layout["spec"].(map[string]any)
	switch layout["kind"] {
	case "TabsLayout":
		d.sections(spec["tabs"])
	case "RowsLayout":
		d.sections(spec["rows"])
	default:
		d.panels = append(d.panels, d.items(spec["items"])...)
	}
}

// sections are the tabs or rows of a layout, each with a layout of its own.
func (d *downgrade) sections(value any) {
	list, _ := value.([]any)
	for _, one := range list {
		section, _ := one.(map[string]any)
		spec, _ := section["spec"].(map[string]any)
		collapsed, _ := spec["collapse"].(bool)
		d.lastID++
		row := map[string]any{"id": d.lastID, "type": "row", "title": textOf(spec["title"]), "collapsed": collapsed, "panels": []any{}}
		before := d.panels
		d.panels = nil
		d.layout(spec["layout"])
		inside := d.panels
		d.panels = append(before, row)
		if collapsed {
			row["panels"] = inside
		} else {
			d.panels = append(d.panels, inside...)
		}
	}
}

func (d *downgrade) items(value any) []any {
	list, _ := value.([]any)
	panels := []any{}
	for _, one := range list {
		item, _ := one.(map[string]any)
		spec, _ := item["spec"].(map[string]any)
		reference, _ := spec["element"].(map[string]any)
		element, ok := d.elements[textOf(reference["name"])].(map[string]any)
		if !ok {
			continue
		}
		panels = append(panels, panelOf(element, spec))
	}
	return panels
}

func panelOf(element, item map[string]any) map[string]any {
	spec, _ := element["spec"].(map[string]any)
	panel := map[string]any{"id": spec["id"], "title": textOf(spec["title"])}
	panel["gridPos"] = map[string]any{"x": item["x"], "y": item["y"], "w": item["width"], "h": item["height"]}
	if element["kind"] == "LibraryPanel" {
		panel["type"], panel["libraryPanel"] = "library-panel-ref", spec["libraryPanel"]
		return panel
	}
	viz, _ := spec["vizConfig"].(map[string]any)
	inside, _ := viz["spec"].(map[string]any)
	panel["type"], panel["options"] = viz["group"], inside["options"]
	panel["pluginVersion"], panel["targets"] = textOf(viz["version"]), []any{}
	if description := textOf(spec["description"]); description != "" {
		panel["description"] = description
	}
	return panel
}

func largestID(elements map[string]any) int {
	largest := 0
	for _, value := range elements {
		element, _ := value.(map[string]any)
		spec, _ := element["spec"].(map[string]any)
		if id, ok := spec["id"].(float64); ok {
			largest = max(largest, int(id))
		}
	}
	return largest
}
