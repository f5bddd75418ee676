import { freePort } from '../scripts/freePort.ts';
import { startDemo } from '../scripts/startDemo.ts';
import { callHost } from '../scripts/grafanaApi.ts';
import { pastOf } from '../scripts/seedReview/pastOf.ts';
import { ticketWish } from '../scripts/seedReview/ticketWish.ts';
import { busyWeeks } from './reviewPage.ts';
import { withBrowser } from './withBrowser.ts';
import { writeFileSync } from 'node:fs';
const DAY=86400000; const now=Date.now();
const demo=await startDemo({port:await freePort()});
try {
  const busy=busyWeeks(now);
  await callHost(demo.url,'POST','/_workbench/alerting/past',pastOf([busy]));
  await fetch(`${demo.simulators.jiraCloud}/_sim/sites/default`,{method:'PATCH',headers:{'Content-Type':'application/json'},body:JSON.stringify({tickets:busy.tickets?.map((t)=>ticketWish('acme',t))})});
  const day=(at:number)=>new Intl.DateTimeFormat('en-CA',{timeZone:'Europe/Rome'}).format(at);
  const base=`${demo.url}/a/quantyca-rounds-app/review?customer=acme&from=${day(now-27*DAY)}&to=${day(now)}`;
  await withBrowser(demo.url, async (context)=>{
    for (const view of ['warm','input','output','review']) {
      const page=await context.newPage();
      const s=await context.browser()!.newBrowserCDPSession();
      const events:unknown[]=[];
      s.on('Tracing.dataCollected',({value})=>{events.push(...value)});
      if(view!=='warm') await s.send('Tracing.start',{transferMode:'ReportEvents',traceConfig:{includedCategories:['devtools.timeline','toplevel','v8.execute','disabled-by-default-v8.cpu_profiler','blink.user_timing']}} as never);
      await page.goto(`${base}&view=${view==='warm'?'input':view}`);
      await page.waitForTimeout(view==='warm'?9000:14000);
      if(view!=='warm'){
        const more=page.getByRole('button',{name:/^Show more/}); for(const b of await more.all()) await b.click().catch(()=>{});
        await page.waitForTimeout(3000);
        await page.mouse.move(700,500);
        for(let t=0;t<30;t++){await page.mouse.wheel(0,t<22?600:-1200);await page.waitForTimeout(60);}
        await page.waitForTimeout(1500);
        const done=new Promise((r)=>s.once('Tracing.tracingComplete',r));
        await s.send('Tracing.end'); await done;
        writeFileSync(`/tmp/rounds/page2/trace/${process.env.OUT??''}${view}.json`,JSON.stringify(events));
        console.log(view,events.length, await page.locator('table tbody tr').count());
      }
      await page.close();
    }
  });
} finally { await demo.stop(); }
