package web

import (
	"encoding/json"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
	"github.com/quantyca/rounds/workbench/host/internal/annotations"
)

// recordChanges writes changes of state as annotations, as the default state history does.
func (s *Server) recordChanges(changes []alerting.Change) {
	for _, change := range changes {
		instance := change.Instance
		text, data := changeText(instance)
		at := instance.EvaluatedAt.UnixMilli()
		item := annotations.Item{
			OrgID: change.Rule.OrgID, AlertID: change.Rule.ID, AlertUID: change.Rule.UID, PrevState: change.Before,
			NewState: instance.StateText(), Time: at, TimeEnd: at, Tags: historyTags(instance.Labels), Data: data,
			Text: change.Rule.Title + " {" + labelList(instance.Labels) + "} - " + text,
		}
		if panel, err := strconv.ParseInt(change.Rule.PanelID(), 10, 64); err == nil && change.Rule.DashboardUID() != "" {
			item.DashboardUID, item.PanelID = change.Rule.DashboardUID(), panel
		}
		if _, err := s.Annotations.Add(item); err != nil {
			s.Logger.Error("a change of state cannot be recorded", "rule", change.Rule.UID, "error", err)
		}
	}
}

func changeText(instance alerting.Instance) (string, map[string]any) {
	switch instance.State {
	case alerting.Error:
		return "Error", map[string]any{"error": instance.Err}
	case alerting.NoData:
		return "No data", map[string]any{"noData": true}
	}
	var parts []string
	values := map[string]any{}
	for name, value := range instance.Values {
		parts = append(parts, fmt.Sprintf("%s=%f", name, value))
		values[name] = value
	}
	sort.Strings(parts)
	return strings.Join(parts, ", "), map[string]any{"values": values}
}

func labelList(labels map[string]string) string {
	var parts []string
	for name, value := range labels {
		parts = append(parts, name+"="+value)
	}
	sort.Strings(parts)
	return strings.Join(parts, ", ")
}

// historyTagsLimit is how long the JSON of the tags of a change may be; the tags of people are refused beyond it, here
// the last ones are left out.
const historyTagsLimit = 500

// historyTags are the labels as tags, which know one colon only.
func historyTags(labels map[string]string) []string {
	tags := make([]string, 0, len(labels))
	for name, value := range labels {
		tags = append(tags, strings.ReplaceAll(name, ":", "_")+":"+strings.ReplaceAll(value, ":", "_"))
	}
	sort.Strings(tags)
	for len(tags) > 0 {
		if encoded, err := json.Marshal(tags); err == nil && len(encoded) <= historyTagsLimit {
			break
		}
		tags = tags[:len(tags)-1]
	}
	return tags
}
