package main

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
)

// differences tells in what an answer departs from a recorded one: status; keys, both ways; types of values; and for
// errors the text as well.
func differences(recorded exchange, got reply) []string {
	var found []string
	if recorded.Status != got.Status {
		found = append(found, fmt.Sprintf("status %d instead of %d: %s", got.Status, recorded.Status, got.Text))
	}
	found = append(found, shapes("body", recorded.Response, got.Body)...)
	if recorded.Status >= http.StatusBadRequest {
		before, _ := recorded.Response.(map[string]any)
		after, _ := got.Body.(map[string]any)
		if before["message"] != after["message"] {
			found = append(found, fmt.Sprintf("message %q instead of %q", after["message"], before["message"]))
		}
	}
	return found
}

// shapes compares types and keys. A recorded null may be anything, since it hides its type; an empty recorded object or
// list says nothing of what it may hold.
func shapes(path string, recorded, got any) []string {
	switch before := recorded.(type) {
	case nil:
		return nil
	case map[string]any:
		after, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s is %T instead of an object", path, got)}
		}
		return objectShapes(path, before, after)
	case []any:
		after, ok := got.([]any)
		if !ok {
			return []string{fmt.Sprintf("%s is %T instead of a list", path, got)}
		}
		return listShapes(path, before, after)
	default:
		if fmt.Sprintf("%T", recorded) != fmt.Sprintf("%T", got) {
			return []string{fmt.Sprintf("%s is %T instead of %T", path, got, recorded)}
		}
		return nil
	}
}

func objectShapes(path string, recorded, got map[string]any) []string {
	var found []string
	for _, key := range slices.Sorted(maps.Keys(recorded)) {
		value, ok := got[key]
		if !ok {
			found = append(found, path+"."+key+" is missing")
			continue
		}
		found = append(found, shapes(path+"."+key, recorded[key], value)...)
	}
	for _, key := range slices.Sorted(maps.Keys(got)) {
		if _, ok := recorded[key]; !ok && len(recorded) > 0 {
			found = append(found, path+"."+key+" is not in the recording")
		}
	}
	return found
}

// listShapes compares the first items; lists may differ in length, but not in being empty.
func listShapes(path string, recorded, got []any) []string {
	if len(recorded) == 0 {
		return nil
	}
	if len(got) == 0 {
		return []string{path + " is empty"}
	}
	return shapes(path+"[0]", recorded[0], got[0])
}
