package boards

import (
	"crypto/sha256"
	"encoding/hex"
)

// uidOf is the dashboard's own uid, or one that follows from its file and so survives a restart.
func uidOf(f Found) string {
	if uid := textOf(f.JSON["uid"]); uid != "" {
		return uid
	}
	return shortHash(f.File)
}

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "w" + hex.EncodeToString(sum[:])[:13]
}

func textOf(value any) string {
	text, _ := value.(string)
	return text
}

func texts(value any) []string {
	list := []string{}
	items, _ := value.([]any)
	for _, item := range items {
		if text, ok := item.(string); ok {
			list = append(list, text)
		}
	}
	return list
}
