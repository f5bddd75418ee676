package plugin

import (
	"context"
	"html"
	"net/url"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/grafana"
	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/review"
	"github.com/quantyca/rounds/pkg/store"
	"github.com/quantyca/rounds/pkg/wall"
)

// reviewPage is where the app shows an item.
const reviewPage = "a/quantyca-rounds-app/review"

// publishReviewed writes an annotation for each item that was closed in the review,
// once, and changes it where the item was closed again and is told otherwise. Without a
// token they wait.
func (t *ongoing) publishReviewed(ctx context.Context) error {
	if t.in.Grafana.Client == nil || t.now.Before(t.memory.publishing) {
		return nil
	}
	customers := []string{""}
	for _, perimeter := range t.in.Setting.Document.Perimeters {
		customers = append(customers, perimeter.ID)
	}
	waiting, err := t.lib.Kept.ListWaitingAnnotations(ctx, t.lib.Workspace, customers, publishAtOnce)
	if err != nil {
		return err
	}
	for _, item := range waiting {
		if err := t.publishItem(ctx, item); err != nil {
			t.memory.publishing = t.now.Add(publishPause)
			return err
		}
	}
	return nil
}

// publishItem takes its turn at an item, as publishRound does at a round.
func (t *ongoing) publishItem(ctx context.Context, item store.ItemAnnotation) error {
	granted, err := t.lib.Kept.ReserveItemAnnotation(ctx, t.lib.Workspace, item.Customer, item.Item, publishLease)
	if err != nil || !granted {
		return err
	}
	item.ID, err = t.in.Grafana.Client.Renew(ctx, t.annotationOfItem(item), item.ID)
	if err != nil {
		return err
	}
	return t.lib.Kept.PostedItemAnnotation(ctx, t.lib.Workspace, item)
}

// annotationOfItem says what was reviewed. Everybody in the organisation can read it, so
// it holds nothing but the item's title and where the team finds it.
func (t *ongoing) annotationOfItem(item store.ItemAnnotation) grafana.Annotation {
	annotation := grafana.Annotation{
		From: item.From, To: item.From, Text: harmlessTitle(item.Title) + " reviewed",
		Tags: []string{"rounds:review"}, Mark: "rounds-item:" + t.lib.Workspace.ItemMark(item.Customer, item.Item),
	}
	if item.To != nil {
		annotation.To = *item.To
	}
	if item.Customer != "" {
		annotation.Tags = append(annotation.Tags, "customer:"+item.Customer)
	}
	if t.in.Root != "" {
		address := strings.TrimRight(t.in.Root, "/") + "/" + reviewPage + "?" + t.placeOfItem(item).Encode()
		annotation.Text += ` – <a href="` + html.EscapeString(address) + `">Review</a>`
	}
	return annotation
}

// placeOfItem is what the page's address says of an item. It names the item's own week:
// without one the page shows the last, which the item is in no more when somebody
// follows the link.
func (t *ongoing) placeOfItem(item store.ItemAnnotation) url.Values {
	zone, spare := time.UTC, 1
	for _, perimeter := range t.in.Setting.Document.Perimeters {
		if known, err := time.LoadLocation(perimeter.Zone); err == nil && perimeter.ID == item.Customer {
			zone, spare = known, 0
		}
	}
	day := wall.DateOf(item.From, zone)
	monday := day.Add(-((int(day.Weekday()) + 6) % 7))
	// What is nobody's is shown in the reader's zone, in which it may be another day.
	return url.Values{
		"item": {item.Item}, "customer": {item.Customer},
		"from": {monday.Add(-spare).String()}, "to": {monday.Add(6 + spare).String()},
	}
}

// harmlessTitle: Grafana shows the text of an annotation as HTML.
func harmlessTitle(title string) string {
	clean := strings.NewReplacer("<", "‹", ">", "›", "&", "+").Replace(httpx.Clean(title, review.MaxTitle))
	if clean == "" {
		return "An item"
	}
	return clean
}
