package frames

import (
	"net/url"

	"github.com/grafana/grafana-plugin-sdk-go/data"
)

// SafeLink lets through only what a browser opens as a page.
func SafeLink(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" || (parsed.Scheme != "https" && parsed.Scheme != "http") || parsed.User != nil {
		return ""
	}
	return parsed.String()
}

// LinkKeys makes the keys links, where the frame holds their addresses.
func LinkKeys(frame *data.Frame) {
	key, _ := frame.FieldByName("key")
	if address, _ := frame.FieldByName("url"); key == nil || address == nil {
		return
	}
	key.Config.Links = []data.DataLink{{Title: "Open the ticket", URL: "${__data.fields.url}", TargetBlank: true}}
}
