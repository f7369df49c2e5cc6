<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>Checklist</name>
    <message>
        <source>Basic conditions</source>
        <translation>Basic conditions</translation>
    </message>
    <message>
        <source>%1 not met</source>
        <translation>%1 not met</translation>
    </message>
    <message>
        <source>%1 still open</source>
        <translation>%1 still open</translation>
    </message>
    <message>
        <source>no content</source>
        <translation>no content</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 short</translation>
    </message>
    <message>
        <source>Category %1 %2</source>
        <comment>number and title</comment>
        <translation>Category %1 %2</translation>
    </message>
    <message>
        <source>Designations that qualify by themselves</source>
        <translation>Designations that qualify by themselves</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>at least %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>the standard sets no threshold for this case</source>
        <translation>the standard sets no threshold for this case</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>depends on an interpretation</source>
        <translation>depends on an interpretation</translation>
    </message>
    <message>
        <source>depends on %1</source>
        <translation>depends on %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>level, symbol, conclusion</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>Lead-in</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>threshold %1</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>figure and period</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>higher is better</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>lower is better</translation>
    </message>
    <message>
        <source>figures missing</source>
        <translation>figures missing</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>not comparable</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>difference and percent</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>improved</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>worse</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>published by the municipal commission: %1</source>
        <translation>published by the municipal commission: %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>computed from the application: %1</source>
        <translation>computed from the application: %1</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>declared: %1</translation>
    </message>
    <message>
        <source>for the reviewer to judge</source>
        <translation>for the reviewer to judge</translation>
    </message>
    <message>
        <source>Attachment %1, page %2</source>
        <translation>Attachment %1, page %2</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>Attachment %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>interpretation and its number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>if “%1” → %2</source>
        <translation>if “%1” → %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>read as “%1” → %2</source>
        <translation>read as “%1” → %2</translation>
    </message>
</context>
<context>
    <name>ReviewNames</name>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Acceptance certificate</source>
        <translation>Acceptance certificate</translation>
    </message>
    <message>
        <source>Report on effects</source>
        <translation>Report on effects</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>Equipment list</source>
        <translation>Equipment list</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>Business licence</translation>
    </message>
    <message>
        <source>Document of a designation</source>
        <translation>Document of a designation</translation>
    </message>
    <message>
        <source>Statement of truthfulness</source>
        <translation>Statement of truthfulness</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Equipment on finance lease</source>
        <translation>Equipment on finance lease</translation>
    </message>
    <message>
        <source>Equipment rent</source>
        <translation>Equipment rent</translation>
    </message>
    <message>
        <source>Related hardware</source>
        <translation>Related hardware</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Application development</source>
        <translation>Application development</translation>
    </message>
    <message>
        <source>Information services</source>
        <translation>Information services</translation>
    </message>
    <message>
        <source>Cloud service rent</source>
        <translation>Cloud service rent</translation>
    </message>
    <message>
        <source>Platform application service</source>
        <translation>Platform application service</translation>
    </message>
    <message>
        <source>Platform construction</source>
        <translation>Platform construction</translation>
    </message>
    <message>
        <source>Civil works</source>
        <translation>Civil works</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Working capital</source>
        <translation>Working capital</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interest</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Taxes</translation>
    </message>
    <message>
        <source>National standardisation and new-mode project</source>
        <translation>National standardisation and new-mode project</translation>
    </message>
    <message>
        <source>National smart-manufacturing pilot</source>
        <translation>National smart-manufacturing pilot</translation>
    </message>
    <message>
        <source>National smart-manufacturing benchmark</source>
        <translation>National smart-manufacturing benchmark</translation>
    </message>
    <message>
        <source>Municipal digital workshop</source>
        <translation>Municipal digital workshop</translation>
    </message>
    <message>
        <source>Municipal smart factory</source>
        <translation>Municipal smart factory</translation>
    </message>
    <message>
        <source>District digital workshop</source>
        <translation>District digital workshop</translation>
    </message>
    <message>
        <source>Other designation</source>
        <translation>Other designation</translation>
    </message>
    <message>
        <source>Large enterprise</source>
        <translation>Large enterprise</translation>
    </message>
    <message>
        <source>Medium-sized enterprise</source>
        <translation>Medium-sized enterprise</translation>
    </message>
    <message>
        <source>Small enterprise</source>
        <translation>Small enterprise</translation>
    </message>
    <message>
        <source>Micro enterprise</source>
        <translation>Micro enterprise</translation>
    </message>
    <message>
        <source>Production efficiency</source>
        <translation>Production efficiency</translation>
    </message>
    <message>
        <source>Energy efficiency</source>
        <translation>Energy efficiency</translation>
    </message>
    <message>
        <source>Defect rate</source>
        <translation>Defect rate</translation>
    </message>
    <message>
        <source>Operating cost</source>
        <translation>Operating cost</translation>
    </message>
    <message>
        <source>Development cycle</source>
        <translation>Development cycle</translation>
    </message>
    <message>
        <source>Share of numerically controlled equipment</source>
        <translation>Share of numerically controlled equipment</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>Municipal</translation>
    </message>
    <message>
        <source>sealed, waiting to be sent</source>
        <translation>sealed, waiting to be sent</translation>
    </message>
    <message>
        <source>sealed, waiting for you to sign in</source>
        <translation>sealed, waiting for you to sign in</translation>
    </message>
    <message>
        <source>received by the platform</source>
        <translation>received by the platform</translation>
    </message>
    <message>
        <source>confirmed by the platform</source>
        <translation>confirmed by the platform</translation>
    </message>
    <message>
        <source>in conflict: the application changed on the platform</source>
        <translation>in conflict: the application changed on the platform</translation>
    </message>
    <message>
        <source>refused by the platform</source>
        <translation>refused by the platform</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>not signed yet</translation>
    </message>
</context>
<context>
    <name>ReviewWording</name>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>cannot be determined yet</source>
        <translation>cannot be determined yet</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 yuan</translation>
    </message>
    <message>
        <source>%1 wan</source>
        <translation>%1 wan</translation>
    </message>
    <message>
        <source>exactly at the threshold</source>
        <translation>exactly at the threshold</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>%1 above</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 short</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>not established</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>date</comment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date and time</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Recognise</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>First review passed, forward to the municipal commission</source>
        <translation>First review passed, forward to the municipal commission</translation>
    </message>
    <message>
        <source>Request correction</source>
        <translation>Request correction</translation>
    </message>
    <message>
        <source>Return to the district</source>
        <translation>Return to the district</translation>
    </message>
    <message>
        <source>Recognise…</source>
        <translation>Recognise…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>Submit first review, forward…</source>
        <translation>Submit first review, forward…</translation>
    </message>
    <message>
        <source>Request correction…</source>
        <translation>Request correction…</translation>
    </message>
    <message>
        <source>Return to the district…</source>
        <translation>Return to the district…</translation>
    </message>
    <message>
        <source>The municipal commission recognises the project. It becomes registered once the platform has confirmed.</source>
        <translation>The municipal commission recognises the project. It becomes registered once the platform has confirmed.</translation>
    </message>
    <message>
        <source>The district recognises the project. It becomes registered once the platform has confirmed.</source>
        <translation>The district recognises the project. It becomes registered once the platform has confirmed.</translation>
    </message>
    <message>
        <source>The project is not recognised; the applicant is told with your opinion.</source>
        <translation>The project is not recognised; the applicant is told with your opinion.</translation>
    </message>
    <message>
        <source>Your first review goes to the municipal commission, which decides on recognition.</source>
        <translation>Your first review goes to the municipal commission, which decides on recognition.</translation>
    </message>
    <message>
        <source>The application goes back to the applicant to be corrected, with your opinion.</source>
        <translation>The application goes back to the applicant to be corrected, with your opinion.</translation>
    </message>
    <message>
        <source>The application goes back to the district for another first review.</source>
        <translation>The application goes back to the district for another first review.</translation>
    </message>
    <message>
        <source>RECOGNISE</source>
        <comment>word typed to seal a decision</comment>
        <translation>RECOGNISE</translation>
    </message>
    <message>
        <source>DECLINE</source>
        <comment>word typed to seal a decision</comment>
        <translation>DECLINE</translation>
    </message>
    <message>
        <source>FORWARD</source>
        <comment>word typed to seal a decision</comment>
        <translation>FORWARD</translation>
    </message>
    <message>
        <source>CORRECTION</source>
        <comment>word typed to seal a decision</comment>
        <translation>CORRECTION</translation>
    </message>
    <message>
        <source>RETURN</source>
        <comment>word typed to seal a decision</comment>
        <translation>RETURN</translation>
    </message>
    <message>
        <source>Seal and submit: recognise</source>
        <translation>Seal and submit: recognise</translation>
    </message>
    <message>
        <source>Seal and submit: decline</source>
        <translation>Seal and submit: decline</translation>
    </message>
    <message>
        <source>Seal and submit: forward to the municipal commission</source>
        <translation>Seal and submit: forward to the municipal commission</translation>
    </message>
    <message>
        <source>Seal and submit: request correction</source>
        <translation>Seal and submit: request correction</translation>
    </message>
    <message>
        <source>Seal and submit: return to the district</source>
        <translation>Seal and submit: return to the district</translation>
    </message>
    <message>
        <source>The opinion is empty.</source>
        <translation>The opinion is empty.</translation>
    </message>
    <message>
        <source>The system cannot determine the outcome yet. If you decide now, give the reason in the opinion.</source>
        <translation>The system cannot determine the outcome yet. If you decide now, give the reason in the opinion.</translation>
    </message>
    <message>
        <source>Your decision differs from the system&apos;s result. Give the reason in the opinion.</source>
        <translation>Your decision differs from the system&apos;s result. Give the reason in the opinion.</translation>
    </message>
    <message>
        <source>This decision is not this level&apos;s to take: see who may recognise.</source>
        <translation>This decision is not this level&apos;s to take: see who may recognise.</translation>
    </message>
    <message>
        <source>A decision on this application has already been sealed.</source>
        <translation>A decision on this application has already been sealed.</translation>
    </message>
    <message>
        <source>The application has changed on the platform since you began. Open it again and check what changed.</source>
        <translation>The application has changed on the platform since you began. Open it again and check what changed.</translation>
    </message>
    <message>
        <source>The disk is full: your last change is on screen but not saved. Free some space; saving is tried again with the next change.</source>
        <translation>The disk is full: your last change is on screen but not saved. Free some space; saving is tried again with the next change.</translation>
    </message>
    <message>
        <source>The work file is damaged: your last change is on screen but not saved. Copy your opinion and call your administrator.</source>
        <translation>The work file is damaged: your last change is on screen but not saved. Copy your opinion and call your administrator.</translation>
    </message>
    <message>
        <source>Your last change is on screen but not saved, because the work file cannot be written (%1).</source>
        <translation>Your last change is on screen but not saved, because the work file cannot be written (%1).</translation>
    </message>
    <message>
        <source>The file on this computer no longer matches its digest and is not shown. It is fetched again with the next synchronisation.</source>
        <translation>The file on this computer no longer matches its digest and is not shown. It is fetched again with the next synchronisation.</translation>
    </message>
    <message>
        <source>This attachment has not been downloaded yet. It comes with the next synchronisation.</source>
        <translation>This attachment has not been downloaded yet. It comes with the next synchronisation.</translation>
    </message>
    <message>
        <source>The attachment cannot be read from this computer (%1). Your work is not affected.</source>
        <translation>The attachment cannot be read from this computer (%1). Your work is not affected.</translation>
    </message>
    <message>
        <source>At least one condition has to be concluded as not met.</source>
        <translation>At least one condition has to be concluded as not met.</translation>
    </message>
    <message>
        <source>for the city to decide</source>
        <translation>for the city to decide</translation>
    </message>
    <message>
        <source>for the district to decide</source>
        <translation>for the district to decide</translation>
    </message>
    <message>
        <source>not met · %1</source>
        <comment>with the shortfall, in a narrow place</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>check character right</source>
        <translation>check character right</translation>
    </message>
    <message>
        <source>check character should be %1</source>
        <translation>check character should be %1</translation>
    </message>
    <message>
        <source>not a credit code: 18 digits and capitals are expected</source>
        <translation>not a credit code: 18 digits and capitals are expected</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Employees</translation>
    </message>
    <message>
        <source>Revenue of the last year</source>
        <translation>Revenue of the last year</translation>
    </message>
    <message>
        <source>Stated size</source>
        <translation>Stated size</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>What the standard asks</source>
        <translation>What the standard asks</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>Total investment</source>
        <translation>Total investment</translation>
    </message>
    <message>
        <source>In words</source>
        <comment>amount</comment>
        <translation>In words</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>before the start</translation>
    </message>
    <message>
        <source>Content in the applicant&apos;s words</source>
        <translation>Content in the applicant&apos;s words</translation>
    </message>
    <message>
        <source>What was built</source>
        <translation>What was built</translation>
    </message>
    <message>
        <source>Designations stated</source>
        <translation>Designations stated</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>Designations</translation>
    </message>
    <message>
        <source>the applicant has not said whether there are any</source>
        <translation>the applicant has not said whether there are any</translation>
    </message>
    <message>
        <source>the applicant states that there are none</source>
        <translation>the applicant states that there are none</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>year %1</translation>
    </message>
    <message>
        <source>year not stated</source>
        <translation>year not stated</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>certificate %1</translation>
    </message>
    <message>
        <source>no certificate number</source>
        <translation>no certificate number</translation>
    </message>
    <message>
        <source>of this very project: %1</source>
        <translation>of this very project: %1</translation>
    </message>
    <message>
        <source>verified investment %1</source>
        <translation>verified investment %1</translation>
    </message>
    <message>
        <source>Municipal review</source>
        <translation>Municipal review</translation>
    </message>
    <message>
        <source>District first review</source>
        <translation>District first review</translation>
    </message>
    <message>
        <source>Rule pack %1</source>
        <translation>Rule pack %1</translation>
    </message>
    <message>
        <source>%1
%2
SHA-256 %3
Engine %4</source>
        <translation>%1
%2
SHA-256 %3
Engine %4</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>District commission</source>
        <translation>District commission</translation>
    </message>
    <message>
        <source>Municipal commission, after the district&apos;s first review</source>
        <translation>Municipal commission, after the district&apos;s first review</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Not certain yet</translation>
    </message>
    <message>
        <source>Total investment %1 %2 %3</source>
        <comment>amount, relation, threshold</comment>
        <translation>Total investment %1 %2 %3</translation>
    </message>
    <message>
        <source>Total investment unknown, threshold %1</source>
        <translation>Total investment unknown, threshold %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>There is nothing for you to decide at this stage.</source>
        <translation>There is nothing for you to decide at this stage.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Still to be checked: %1.</source>
        <translation>Still to be checked: %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 and others</translation>
    </message>
    <message>
        <source>Total investment %1 – %2
threshold %3</source>
        <translation>Total investment %1 – %2
threshold %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Zhiping is already running; its window has been brought to the front.
</source>
        <translation>Zhiping is already running; its window has been brought to the front.
</translation>
    </message>
</context>
<context>
    <name>zhiping::login::GuidePane</name>
    <message>
        <source>&amp;First time here? Show all steps</source>
        <translation>&amp;First time here? Show all steps</translation>
    </message>
    <message>
        <source>Continue &amp;later</source>
        <translation>Continue &amp;later</translation>
    </message>
    <message>
        <source>Closes this window. What you have done on the portal stays done.</source>
        <translation>Closes this window. What you have done on the portal stays done.</translation>
    </message>
    <message>
        <source>Register on the portal</source>
        <translation>Register on the portal</translation>
    </message>
    <message>
        <source>Wait for the portal&apos;s approval</source>
        <translation>Wait for the portal&apos;s approval</translation>
    </message>
    <message>
        <source>Add the business system</source>
        <translation>Add the business system</translation>
    </message>
    <message>
        <source>Log in again to activate it</source>
        <translation>Log in again to activate it</translation>
    </message>
    <message>
        <source>Bind your old account, or confirm as new</source>
        <translation>Bind your old account, or confirm as new</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Log in with your portal account</source>
        <translation>Log in with your portal account</translation>
    </message>
    <message>
        <source>Enter 智能制造信息管理平台</source>
        <translation>Enter 智能制造信息管理平台</translation>
    </message>
    <message>
        <source>First sign-in · step %1 of %2</source>
        <translation>First sign-in · step %1 of %2</translation>
    </message>
    <message>
        <source>Sign-in · step %1 of %2</source>
        <translation>Sign-in · step %1 of %2</translation>
    </message>
</context>
<context>
    <name>zhiping::login::OriginBar</name>
    <message>
        <source>Address of the page</source>
        <translation>Address of the page</translation>
    </message>
    <message>
        <source>Load the page again</source>
        <translation>Load the page again</translation>
    </message>
    <message>
        <source>This site only</source>
        <translation>This site only</translation>
    </message>
    <message>
        <source>Pages of other sites are not opened in this window.</source>
        <translation>Pages of other sites are not opened in this window.</translation>
    </message>
    <message>
        <source>TLS ✓</source>
        <translation>TLS ✓</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>Not trusted ✗</source>
        <translation>Not trusted ✗</translation>
    </message>
</context>
<context>
    <name>zhiping::login::PortalBrowser</name>
    <message>
        <source>Web page of the portal</source>
        <translation>Web page of the portal</translation>
    </message>
</context>
<context>
    <name>zhiping::login::SignInWindow</name>
    <message>
        <source>Sign in · Zhiping</source>
        <translation>Sign in · Zhiping</translation>
    </message>
    <message>
        <source>Test environment: protections of this window are relaxed. Do not enter a real password.</source>
        <translation>Test environment: protections of this window are relaxed. Do not enter a real password.</translation>
    </message>
    <message>
        <source>Does the page not open?</source>
        <translation>Does the page not open?</translation>
    </message>
    <message>
        <source>&amp;Copy a diagnosis</source>
        <translation>&amp;Copy a diagnosis</translation>
    </message>
    <message>
        <source>Zhiping neither reads nor keeps the password you type into the page</source>
        <translation>Zhiping neither reads nor keeps the password you type into the page</translation>
    </message>
    <message>
        <source>Opening the portal …</source>
        <translation>Opening the portal …</translation>
    </message>
    <message>
        <source>Signing in did not get through to the end.</source>
        <translation>Signing in did not get through to the end.</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Log in again</translation>
    </message>
    <message>
        <source>Blocked: the page wanted to go to %1, which is not part of signing in.</source>
        <translation>Blocked: the page wanted to go to %1, which is not part of signing in.</translation>
    </message>
    <message>
        <source>Nothing can be downloaded in this window.</source>
        <translation>Nothing can be downloaded in this window.</translation>
    </message>
    <message>
        <source>Your portal account has not added 智能制造信息管理平台 yet. Add it as shown at the left.</source>
        <translation>Your portal account has not added 智能制造信息管理平台 yet. Add it as shown at the left.</translation>
    </message>
    <message>
        <source>The access was added. Log in again to activate it.</source>
        <translation>The access was added. Log in again to activate it.</translation>
    </message>
    <message>
        <source>Your portal account is still being checked. Log in again once it is approved.</source>
        <translation>Your portal account is still being checked. Log in again once it is approved.</translation>
    </message>
    <message>
        <source>There is no portal account with this name yet. Register first.</source>
        <translation>There is no portal account with this name yet. Register first.</translation>
    </message>
    <message>
        <source>The diagnosis is on the clipboard. It holds no password.</source>
        <translation>The diagnosis is on the clipboard. It holds no password.</translation>
    </message>
</context>
<context>
    <name>zhiping::login::StepCard</name>
    <message>
        <source>Enter your portal account and password in the page on the right.</source>
        <translation>Enter your portal account and password in the page on the right.</translation>
    </message>
    <message>
        <source>Afterwards the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt; by itself.</source>
        <translation>Afterwards the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt; by itself.</translation>
    </message>
    <message>
        <source>Your password goes to the portal only.</source>
        <translation>Your password goes to the portal only.</translation>
    </message>
    <message>
        <source>If you have a portal account, log in on the right.</source>
        <translation>If you have a portal account, log in on the right.</translation>
    </message>
    <message>
        <source>If not, click &lt;b&gt;现在注册&lt;/b&gt; there, fill in the form and submit it.</source>
        <translation>If not, click &lt;b&gt;现在注册&lt;/b&gt; there, fill in the form and submit it.</translation>
    </message>
    <message>
        <source>A registration is checked within one working day. You may close this window meanwhile.</source>
        <translation>A registration is checked within one working day. You may close this window meanwhile.</translation>
    </message>
    <message>
        <source>Your registration is being checked, for one working day at most.</source>
        <translation>Your registration is being checked, for one working day at most.</translation>
    </message>
    <message>
        <source>If the page told you to contact an administrator, please do.</source>
        <translation>If the page told you to contact an administrator, please do.</translation>
    </message>
    <message>
        <source>Once approved, come back here and log in on the right.</source>
        <translation>Once approved, come back here and log in on the right.</translation>
    </message>
    <message>
        <source>Nobody asks the portal for you meanwhile: that would need your password.</source>
        <translation>Nobody asks the portal for you meanwhile: that would need your password.</translation>
    </message>
    <message>
        <source>Click &lt;b&gt;业务系统类&lt;/b&gt; at the left of the page.</source>
        <translation>Click &lt;b&gt;业务系统类&lt;/b&gt; at the left of the page.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;智能制造信息管理平台&lt;/b&gt;.</source>
        <translation>Choose &lt;b&gt;智能制造信息管理平台&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Click &lt;b&gt;确定接入&lt;/b&gt;; the grey tile gets its colour.</source>
        <translation>Click &lt;b&gt;确定接入&lt;/b&gt;; the grey tile gets its colour.</translation>
    </message>
    <message>
        <source>The new access counts only after you have logged in again.</source>
        <translation>The new access counts only after you have logged in again.</translation>
    </message>
    <message>
        <source>Log in once more with your portal account.</source>
        <translation>Log in once more with your portal account.</translation>
    </message>
    <message>
        <source>Then the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt;; if it does not, click its tile.</source>
        <translation>Then the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt;; if it does not, click its tile.</translation>
    </message>
    <message>
        <source>Without logging in again the system you just added stays closed.</source>
        <translation>Without logging in again the system you just added stays closed.</translation>
    </message>
    <message>
        <source>With an account of the old platform: click &lt;b&gt;我是老用户&lt;/b&gt; and enter its name and password.</source>
        <translation>With an account of the old platform: click &lt;b&gt;我是老用户&lt;/b&gt; and enter its name and password.</translation>
    </message>
    <message>
        <source>Without one: click &lt;b&gt;我是新用户&lt;/b&gt; and confirm your particulars.</source>
        <translation>Without one: click &lt;b&gt;我是新用户&lt;/b&gt; and confirm your particulars.</translation>
    </message>
    <message>
        <source>An old account can be bound to one portal account only. A wrong choice can be undone by the administrator alone.</source>
        <translation>An old account can be bound to one portal account only. A wrong choice can be undone by the administrator alone.</translation>
    </message>
    <message>
        <source>The platform is checking who you are.</source>
        <translation>The platform is checking who you are.</translation>
    </message>
    <message>
        <source>You are signed in. This window closes by itself.</source>
        <translation>You are signed in. This window closes by itself.</translation>
    </message>
    <message>
        <source>Open the log-in page a&amp;gain</source>
        <translation>Open the log-in page a&amp;gain</translation>
    </message>
    <message>
        <source>I have &amp;done this step</source>
        <translation>I have &amp;done this step</translation>
    </message>
</context>
<context>
    <name>zhiping::login::TroublePanel</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 cannot be reached</translation>
    </message>
    <message>
        <source>The portal does not answer</source>
        <translation>The portal does not answer</translation>
    </message>
    <message>
        <source>The page stayed blank</source>
        <translation>The page stayed blank</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>The certificate is not trusted</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>The page stopped working</translation>
    </message>
    <message>
        <source>%1 has not answered for 20 seconds. Nothing on this computer is lost; try again now or later.</source>
        <translation>%1 has not answered for 20 seconds. Nothing on this computer is lost; try again now or later.</translation>
    </message>
    <message>
        <source>%1 answered, but there is nothing to be seen. Try again; if it stays like this, copy the diagnosis below for your administrator.</source>
        <translation>%1 answered, but there is nothing to be seen. Try again; if it stays like this, copy the diagnosis below for your administrator.</translation>
    </message>
    <message>
        <source>Close, go on without signing in</source>
        <translation>Close, go on without signing in</translation>
    </message>
    <message>
        <source>%1 has a fault at the moment</source>
        <translation>%1 has a fault at the moment</translation>
    </message>
    <message>
        <source>Nothing on this computer is lost, and you can go on reviewing offline. Check the network connection, then try again.</source>
        <translation>Nothing on this computer is lost, and you can go on reviewing offline. Check the network connection, then try again.</translation>
    </message>
    <message>
        <source>Nothing on this computer is lost, and your password was not the reason. Try again in a few minutes.</source>
        <translation>Nothing on this computer is lost, and your password was not the reason. Try again in a few minutes.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, so nothing was sent to it. Somebody may be listening, or the network inspects encrypted traffic. Ask your administrator; the details say who issued the certificate.</source>
        <translation>%1 could not prove who it is, so nothing was sent to it. Somebody may be listening, or the network inspects encrypted traffic. Ask your administrator; the details say who issued the certificate.</translation>
    </message>
    <message>
        <source>It was opened again once and stopped again. Your work in the other window is not affected.</source>
        <translation>It was opened again once and stopped again. Your work in the other window is not affected.</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Error %1</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Addressing</name>
    <message>
        <source>Nothing was sent and nothing changed.</source>
        <translation>Nothing was sent and nothing changed.</translation>
    </message>
    <message>
        <source>This address is not encrypted.</source>
        <translation>This address is not encrypted.</translation>
    </message>
    <message>
        <source>Write it with https:// – http:// is only for a platform on this computer.</source>
        <translation>Write it with https:// – http:// is only for a platform on this computer.</translation>
    </message>
    <message>
        <source>The portal&apos;s address cannot be used.</source>
        <translation>The portal&apos;s address cannot be used.</translation>
    </message>
    <message>
        <source>It begins with https://. “Use the official one” brings back the city&apos;s.</source>
        <translation>It begins with https://. “Use the official one” brings back the city&apos;s.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>This is not an address.</translation>
    </message>
    <message>
        <source>Write it as in https://review.example.cn, without anything after the name.</source>
        <translation>Write it as in https://review.example.cn, without anything after the name.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>The name %1 is not known.</translation>
    </message>
    <message>
        <source>Check the spelling and whether this computer is in the right network.</source>
        <translation>Check the spelling and whether this computer is in the right network.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 did not answer in time.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your administrator whether the address is right.</source>
        <translation>Try again; if it stays so, ask your administrator whether the address is right.</translation>
    </message>
    <message>
        <source>%1 answers, but has a fault at the moment.</source>
        <translation>%1 answers, but has a fault at the moment.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Try again in a few minutes.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 cannot be reached.</translation>
    </message>
    <message>
        <source>Check the network connection and the address, then try again.</source>
        <translation>Check the network connection and the address, then try again.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: its certificate is not trusted.</source>
        <translation>%1 could not prove who it is: its certificate is not trusted.</translation>
    </message>
    <message>
        <source>The connection was refused before anything was sent.</source>
        <translation>The connection was refused before anything was sent.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date. If it is right, the network may inspect encrypted traffic, or somebody may be listening: ask your network administrator.</source>
        <translation>Check the computer&apos;s date. If it is right, the network may inspect encrypted traffic, or somebody may be listening: ask your network administrator.</translation>
    </message>
    <message>
        <source>The network sent us to %1 instead.</source>
        <translation>The network sent us to %1 instead.</translation>
    </message>
    <message>
        <source>A hotel&apos;s or office&apos;s network often wants you to log in first: open your web browser, log in to the network, then try again. Otherwise the address is wrong.</source>
        <translation>A hotel&apos;s or office&apos;s network often wants you to log in first: open your web browser, log in to the network, then try again. Otherwise the address is wrong.</translation>
    </message>
    <message>
        <source>%1 answers, but it is not the platform.</source>
        <translation>%1 answers, but it is not the platform.</translation>
    </message>
    <message>
        <source>Check the address. In a hotel&apos;s or office&apos;s network, log in to the network in your web browser first.</source>
        <translation>Check the address. In a hotel&apos;s or office&apos;s network, log in to the network in your web browser first.</translation>
    </message>
    <message>
        <source>%1 is the platform.</source>
        <translation>%1 is the platform.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::BriefcaseModel</name>
    <message>
        <source>Application %1 …</source>
        <translation>Application %1 …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) taken along until %1; what is missing is downloaded with the next sync.</source>
        <translation>
            <numerusform>%n application taken along until %1; what is missing is downloaded with the next sync.</numerusform>
            <numerusform>%n applications taken along until %1; what is missing is downloaded with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) removed from the briefcase. The files stay until their room is needed.</source>
        <translation>
            <numerusform>%n application removed from the briefcase. The files stay until their room is needed.</numerusform>
            <numerusform>%n applications removed from the briefcase. The files stay until their room is needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>Not on this laptop</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Here, not checked</source>
        <translation>Here, not checked</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) do not open</source>
        <translation>
            <numerusform>%n file does not open</numerusform>
            <numerusform>%n files do not open</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready offline</source>
        <translation>Ready offline</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>here / all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Applicant and project</source>
        <translation>Applicant and project</translation>
    </message>
    <message>
        <source>Files here</source>
        <translation>Files here</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Conflict</name>
    <message>
        <source>To be accepted</source>
        <translation>To be accepted</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Being corrected</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>With the municipality</source>
        <translation>With the municipality</translation>
    </message>
    <message>
        <source>Returned to the district</source>
        <translation>Returned to the district</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>body: verdict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The application has left your queue. Your decision is kept here and was not sent; there is nothing more to decide.</source>
        <translation>The application has left your queue. Your decision is kept here and was not sent; there is nothing more to decide.</translation>
    </message>
    <message>
        <source>The new state has not reached this laptop yet. Sync now, then compare again.</source>
        <translation>The new state has not reached this laptop yet. Sync now, then compare again.</translation>
    </message>
    <message>
        <source>Open the application: your conclusions and your opinion are on the desk. Check what has changed, then decide again, or leave it. Your earlier decision stays as a record.</source>
        <translation>Open the application: your conclusions and your opinion are on the desk. Check what has changed, then decide again, or leave it. Your earlier decision stays as a record.</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>reviewing body</source>
        <translation>reviewing body</translation>
    </message>
    <message>
        <source>applied category</source>
        <translation>applied category</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>deadline</translation>
    </message>
    <message>
        <source>rule pack</source>
        <translation>rule pack</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>applicant</translation>
    </message>
    <message>
        <source>project</source>
        <translation>project</translation>
    </message>
    <message>
        <source>total investment</source>
        <translation>total investment</translation>
    </message>
    <message>
        <source>content of the project</source>
        <translation>content of the project</translation>
    </message>
    <message>
        <source>investment lines</source>
        <translation>investment lines</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>effects</translation>
    </message>
    <message>
        <source>designations</source>
        <translation>designations</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>opinions</translation>
    </message>
    <message>
        <source>The application changed on the platform after you had looked, so your decision was not taken in. Nothing was overwritten, nothing is lost.</source>
        <translation>The application changed on the platform after you had looked, so your decision was not taken in. Nothing was overwritten, nothing is lost.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>Changed since: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>zhiping::models::DeskPresenter</name>
    <message>
        <source>The record does not check out (%1), so it was not exported. Your decisions are kept; please tell your administrator.</source>
        <translation>The record does not check out (%1), so it was not exported. Your decisions are kept; please tell your administrator.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>The file could not be written: %1. Choose another place.</translation>
    </message>
    <message>
        <source>The record is in %1. Each line holds the hash of the one before; your administrator can check it.</source>
        <translation>The record is in %1. Each line holds the hash of the one before; your administrator can check it.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Faults</name>
    <message>
        <source>Everything you wrote is stored on this laptop.</source>
        <translation>Everything you wrote is stored on this laptop.</translation>
    </message>
    <message>
        <source>There is no connection to the platform.</source>
        <translation>There is no connection to the platform.</translation>
    </message>
    <message>
        <source>Go on working; it is sent when the network is back.</source>
        <translation>Go on working; it is sent when the network is back.</translation>
    </message>
    <message>
        <source>The platform did not answer in time.</source>
        <translation>The platform did not answer in time.</translation>
    </message>
    <message>
        <source>It is tried again by itself; nothing is sent twice.</source>
        <translation>It is tried again by itself; nothing is sent twice.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Your sign-in has ended.</translation>
    </message>
    <message>
        <source>Sign in again to go on sending and receiving.</source>
        <translation>Sign in again to go on sending and receiving.</translation>
    </message>
    <message>
        <source>The platform does not permit this to your account.</source>
        <translation>The platform does not permit this to your account.</translation>
    </message>
    <message>
        <source>Ask your platform administrator to check your role and district.</source>
        <translation>Ask your platform administrator to check your role and district.</translation>
    </message>
    <message>
        <source>The platform no longer has what was asked for.</source>
        <translation>The platform no longer has what was asked for.</translation>
    </message>
    <message>
        <source>Sync again to see the present state.</source>
        <translation>Sync again to see the present state.</translation>
    </message>
    <message>
        <source>The application changed on the platform while you were working.</source>
        <translation>The application changed on the platform while you were working.</translation>
    </message>
    <message>
        <source>Your opinion is kept as you wrote it; nothing was overwritten.</source>
        <translation>Your opinion is kept as you wrote it; nothing was overwritten.</translation>
    </message>
    <message>
        <source>Sync, look at the change, then decide again.</source>
        <translation>Sync, look at the change, then decide again.</translation>
    </message>
    <message>
        <source>The platform did not accept this as it is.</source>
        <translation>The platform did not accept this as it is.</translation>
    </message>
    <message>
        <source>Read the platform&apos;s reason in the outbox and correct it.</source>
        <translation>Read the platform&apos;s reason in the outbox and correct it.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer could not be understood.</source>
        <translation>The platform&apos;s answer could not be understood.</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, send the details to support.</source>
        <translation>Try again later; if it stays so, send the details to support.</translation>
    </message>
    <message>
        <source>Something else answered in place of the platform.</source>
        <translation>Something else answered in place of the platform.</translation>
    </message>
    <message>
        <source>Nothing was sent; everything you wrote is stored on this laptop.</source>
        <translation>Nothing was sent; everything you wrote is stored on this laptop.</translation>
    </message>
    <message>
        <source>Check the network: is there a sign-in page of a hotel or office network, or a wrong address in the settings?</source>
        <translation>Check the network: is there a sign-in page of a hotel or office network, or a wrong address in the settings?</translation>
    </message>
    <message>
        <source>The server could not prove that it is the platform.</source>
        <translation>The server could not prove that it is the platform.</translation>
    </message>
    <message>
        <source>The connection was refused before anything was sent.</source>
        <translation>The connection was refused before anything was sent.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, then ask your network administrator.</source>
        <translation>Check the computer&apos;s date, then ask your network administrator.</translation>
    </message>
    <message>
        <source>The platform has a fault at the moment.</source>
        <translation>The platform has a fault at the moment.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>What was saved before is safe.</translation>
    </message>
    <message>
        <source>Free some space, then try again; the last change is not saved until then.</source>
        <translation>Free some space, then try again; the last change is not saved until then.</translation>
    </message>
    <message>
        <source>The local store cannot be opened or written.</source>
        <translation>The local store cannot be opened or written.</translation>
    </message>
    <message>
        <source>A local file is damaged.</source>
        <translation>A local file is damaged.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or missing.</source>
        <translation>The system&apos;s keychain is locked or missing.</translation>
    </message>
    <message>
        <source>No password is stored anywhere else.</source>
        <translation>No password is stored anywhere else.</translation>
    </message>
    <message>
        <source>Unlock the keychain; until then this sign-in lasts only while the program runs.</source>
        <translation>Unlock the keychain; until then this sign-in lasts only while the program runs.</translation>
    </message>
    <message>
        <source>The rule pack cannot be used.</source>
        <translation>The rule pack cannot be used.</translation>
    </message>
    <message>
        <source>Sync to fetch it again; applications can be read meanwhile, but not assessed.</source>
        <translation>Sync to fetch it again; applications can be read meanwhile, but not assessed.</translation>
    </message>
    <message>
        <source>A value is not as it must be.</source>
        <translation>A value is not as it must be.</translation>
    </message>
    <message>
        <source>Check what was entered last.</source>
        <translation>Check what was entered last.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Start it again whenever you like.</translation>
    </message>
    <message>
        <source>Check that the disk is there and not write-protected, then try again.</source>
        <translation>Check that the disk is there and not write-protected, then try again.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nothing was deleted.</translation>
    </message>
    <message>
        <source>Close Zhiping and open it again: what came from the platform is then fetched anew. If it stays so, send the details to support.</source>
        <translation>Close Zhiping and open it again: what came from the platform is then fetched anew. If it stays so, send the details to support.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::FlightCheck</name>
    <message>
        <source>%1 · attachment %2 %3</source>
        <comment>applicant, number, file name</comment>
        <translation>%1 · attachment %2 %3</translation>
    </message>
    <message>
        <source>Application %1 …</source>
        <translation>Application %1 …</translation>
    </message>
    <message>
        <source>It is not on this laptop, or the rules for it are not. Sync, then check again.</source>
        <translation>It is not on this laptop, or the rules for it are not. Sync, then check again.</translation>
    </message>
    <message>
        <source>Not downloaded yet.</source>
        <translation>Not downloaded yet.</translation>
    </message>
    <message>
        <source>Damaged on this laptop; it has to be downloaded again.</source>
        <translation>Damaged on this laptop; it has to be downloaded again.</translation>
    </message>
    <message>
        <source>Locked by a password: it opens nowhere without the applicant&apos;s password.</source>
        <translation>Locked by a password: it opens nowhere without the applicant&apos;s password.</translation>
    </message>
    <message>
        <source>It arrived unharmed, but is not readable: request a correction.</source>
        <translation>It arrived unharmed, but is not readable: request a correction.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Format</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The language of this translation: &quot;zh&quot; or &quot;en&quot;.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 yuan</translation>
    </message>
    <message>
        <source>%1 × 10,000 yuan</source>
        <comment>an amount in 万元</comment>
        <translation>%1 × 10,000 yuan</translation>
    </message>
    <message>
        <source>%1 yuan (%2)</source>
        <comment>exact amount and the same in capital numerals</comment>
        <translation>%1 yuan (%2)</translation>
    </message>
</context>
<context>
    <name>zhiping::models::OutboxModel</name>
    <message>
        <source>Unreadable decision</source>
        <translation>Unreadable decision</translation>
    </message>
    <message>
        <source>Waits for the next sync.</source>
        <translation>Waits for the next sync.</translation>
    </message>
    <message>
        <source>Handed to the network; the platform&apos;s answer is awaited. It is never counted twice.</source>
        <translation>Handed to the network; the platform&apos;s answer is awaited. It is never counted twice.</translation>
    </message>
    <message>
        <source>The last attempt did not get through; it is tried again by itself.</source>
        <translation>The last attempt did not get through; it is tried again by itself.</translation>
    </message>
    <message>
        <source>Is sent as soon as you have signed in again.</source>
        <translation>Is sent as soon as you have signed in again.</translation>
    </message>
    <message>
        <source>The platform has it and gave a receipt. Registration is a later step of the platform.</source>
        <translation>The platform has it and gave a receipt. Registration is a later step of the platform.</translation>
    </message>
    <message>
        <source>The platform&apos;s own record shows this decision.</source>
        <translation>The platform&apos;s own record shows this decision.</translation>
    </message>
    <message>
        <source>The platform gave no reason. Your decision is kept as it is.</source>
        <translation>The platform gave no reason. Your decision is kept as it is.</translation>
    </message>
    <message>
        <source>The platform says: %1 Your decision is kept as it is.</source>
        <translation>The platform says: %1 Your decision is kept as it is.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>application %1 …</source>
        <translation>application %1 …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>decision · application</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>Not signed yet.</translation>
    </message>
    <message>
        <source>You have decided again since; this one is kept as a record and is not sent.</source>
        <translation>You have decided again since; this one is kept as a record and is not sent.</translation>
    </message>
    <message>
        <source>The platform has this decision, but it had seen later work of this laptop: the laptop was set back, for instance by an old copy. Check in the queue that your later decisions are there, and tell your administrator.</source>
        <translation>The platform has this decision, but it had seen later work of this laptop: the laptop was set back, for instance by an old copy. Check in the queue that your later decisions are there, and tell your administrator.</translation>
    </message>
    <message>
        <source>Laptop was set back</source>
        <translation>Laptop was set back</translation>
    </message>
    <message>
        <source>Signed %1, %2.</source>
        <comment>moment, size</comment>
        <translation>Signed %1, %2.</translation>
    </message>
    <message>
        <source>Receipt %1, given by the platform %2.</source>
        <translation>Receipt %1, given by the platform %2.</translation>
    </message>
    <message numerus="yes">
        <source>Attempted %n time(s) so far.</source>
        <translation>
            <numerusform>Attempted once so far.</numerusform>
            <numerusform>Attempted %n times so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not attempted yet.</source>
        <translation>Not attempted yet.</translation>
    </message>
    <message>
        <source>Next attempt not before %1; “Sync now” does not wait.</source>
        <translation>Next attempt not before %1; “Sync now” does not wait.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::PackedFilesModel</name>
    <message>
        <source>Downloading %1%</source>
        <translation>Downloading %1%</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Not downloaded</translation>
    </message>
    <message>
        <source>Does not open</source>
        <translation>Does not open</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and file name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Queue</name>
    <message>
        <source>Depends on reading %1</source>
        <translation>Depends on %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) to verify</source>
        <translation>
            <numerusform>%n fact to verify</numerusform>
            <numerusform>%n facts to verify</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell yet</source>
        <translation>Cannot tell yet</translation>
    </message>
    <message>
        <source>Cannot be assessed</source>
        <translation>Cannot be assessed</translation>
    </message>
    <message>
        <source>Assessing …</source>
        <translation>Assessing …</translation>
    </message>
    <message>
        <source>Met as %1</source>
        <translation>Met as %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Not met · short of %1</source>
        <translation>%1 short</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Decided by the city</source>
        <translation>Decided by the city</translation>
    </message>
    <message>
        <source>Forward after first review</source>
        <translation>Forward after first review</translation>
    </message>
    <message>
        <source>Being corrected, clock stopped</source>
        <translation>Being corrected, clock stopped</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>%n workday overdue</numerusform>
            <numerusform>%n workdays overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n workday left</numerusform>
            <numerusform>%n workdays left</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft here</source>
        <translation>Draft here</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>In step</translation>
    </message>
    <message>
        <source>none</source>
        <comment>attachments</comment>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>%n, here</source>
        <comment>attachments, all on this laptop</comment>
        <translation>
            <numerusform>%n, here</numerusform>
            <numerusform>%n, here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, not all here</source>
        <comment>attachments, not all on this laptop</comment>
        <translation>
            <numerusform>%n, not here</numerusform>
            <numerusform>%n, not all here</numerusform>
        </translation>
    </message>
    <message>
        <source>Close to a threshold</source>
        <translation>Close to a threshold</translation>
    </message>
    <message>
        <source>For the city to decide</source>
        <translation>For the city to decide</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The rules are being applied to this application.</source>
        <translation>The rules are being applied to this application.</translation>
    </message>
    <message>
        <source>Applied for as %1; met as %2.</source>
        <translation>Applied for as %1; met as %2.</translation>
    </message>
    <message>
        <source>The amount makes this the city&apos;s decision after the district&apos;s first review.</source>
        <translation>The amount makes this the city&apos;s decision after the district&apos;s first review.</translation>
    </message>
    <message>
        <source>Whether district or city decides is still open.</source>
        <translation>Whether district or city decides is still open.</translation>
    </message>
    <message>
        <source>Certainly countable: %1 yuan; short of %2 even under the most favourable reading.</source>
        <translation>Certainly countable: %1 yuan; short of %2 even under the most favourable reading.</translation>
    </message>
    <message>
        <source>Certain: %1
Under the most favourable reading: %2</source>
        <translation>Certain: %1
Under the most favourable reading: %2</translation>
    </message>
    <message>
        <source>The rules for this application are not on this laptop yet. It can be read and your work is safe; sync to fetch them.</source>
        <translation>The rules for this application are not on this laptop yet. It can be read and your work is safe; sync to fetch them.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::QueueModel</name>
    <message>
        <source>Marks</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Applicant / project</source>
        <translation>Applicant / project</translation>
    </message>
    <message>
        <source>Applied category</source>
        <translation>Applied category</translation>
    </message>
    <message>
        <source>Countable (10,000 yuan)</source>
        <translation>Countable (10,000 yuan)</translation>
    </message>
    <message>
        <source>System&apos;s verdict (for reference)</source>
        <translation>System&apos;s verdict (for reference)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewAttachments</name>
    <message>
        <source>Attachment %1 %2</source>
        <comment>number and file name</comment>
        <translation>No. %1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>pages and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>You work offline: switch offline off below to download it. Before the next visit, take the application along (T in the queue): then everything is here.</source>
        <translation>You work offline: switch offline off below to download it. Before the next visit, take the application along (T in the queue): then everything is here.</translation>
    </message>
    <message>
        <source>Sign in to download it.</source>
        <translation>Sign in to download it.</translation>
    </message>
    <message>
        <source>The platform does not have this attachment.</source>
        <translation>The platform does not have this attachment.</translation>
    </message>
    <message>
        <source>Request a correction, so that the applicant hands it in again.</source>
        <translation>Request a correction, so that the applicant hands it in again.</translation>
    </message>
    <message>
        <source>It comes by itself with a later sync, or try again now; what has arrived of it is kept.</source>
        <translation>It comes by itself with a later sync, or try again now; what has arrived of it is kept.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewInvestmentModel</name>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1
Supplier: %2</source>
        <translation>%1
Supplier: %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Declared (wan)</source>
        <translation>Declared (wan)</translation>
    </message>
    <message>
        <source>Verified (wan)</source>
        <translation>Verified (wan)</translation>
    </message>
    <message>
        <source>An amount in yuan is expected, such as 520,000.00: digits, at most two decimals, not negative.</source>
        <translation>An amount in yuan is expected, such as 520,000.00: digits, at most two decimals, not negative.</translation>
    </message>
    <message>
        <source>The application states no total investment; the lines add up to %1.</source>
        <translation>The application states no total investment; the lines add up to %1.</translation>
    </message>
    <message>
        <source>Stated total %1; the lines add up to %2, with %3 without an amount.</source>
        <translation>Stated total %1; the lines add up to %2, with %3 without an amount.</translation>
    </message>
    <message>
        <source>The lines add up to the stated total, %1.</source>
        <translation>The lines add up to the stated total, %1.</translation>
    </message>
    <message>
        <source>Stated total %1, lines %2: the difference of %3 is not explained.</source>
        <translation>Stated total %1, lines %2: the difference of %3 is not explained.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewPresenter</name>
    <message>
        <source>Read only: there is nothing for you to decide at this stage.</source>
        <translation>Read only: there is nothing for you to decide at this stage.</translation>
    </message>
    <message>
        <source>Decided on %1: %2, receipt %3.</source>
        <translation>Decided on %1: %2, receipt %3.</translation>
    </message>
    <message>
        <source>Decided on %1: %2.</source>
        <translation>Decided on %1: %2.</translation>
    </message>
    <message>
        <source>Decided on %1: %2 — %3</source>
        <translation>Decided on %1: %2 — %3</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>A number is expected, such as 12 or 12.5.</source>
        <translation>A number is expected, such as 12 or 12.5.</translation>
    </message>
    <message>
        <source>The decision was not sealed; nothing has been sent and your work is kept. %1</source>
        <translation>The decision was not sealed; nothing has been sent and your work is kept. %1</translation>
    </message>
    <message>
        <source>“%1” is sealed and stands under To send. It leaves with the next synchronisation.</source>
        <translation>“%1” is sealed and stands under To send. It leaves with the next synchronisation.</translation>
    </message>
    <message>
        <source>Read only: your work is shown, but cannot be changed now. The line above says why.</source>
        <translation>Read only: your work is shown, but cannot be changed now. The line above says why.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <comment>length of an opinion</comment>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conclusion(s) drawn</source>
        <translation>
            <numerusform>%n conclusion drawn</numerusform>
            <numerusform>%n conclusions drawn</numerusform>
        </translation>
    </message>
    <message>
        <source>no opinion</source>
        <translation>no opinion</translation>
    </message>
    <message>
        <source>There is no room to back up what stands there now. It is saved and stays as it is; make room on the disk and try again.</source>
        <translation>There is no room to back up what stands there now. It is saved and stays as it is; make room on the disk and try again.</translation>
    </message>
    <message>
        <source>The backups of this laptop cannot be read now. What stands there is saved and stays as it is; try again, and tell your administrator if it stays so.</source>
        <translation>The backups of this laptop cannot be read now. What stands there is saved and stays as it is; try again, and tell your administrator if it stays so.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Starting</name>
    <message>
        <source>Your files are as they were; nothing was changed.</source>
        <translation>Your files are as they were; nothing was changed.</translation>
    </message>
    <message>
        <source>The disk is full, so your work cannot be opened for writing.</source>
        <translation>The disk is full, so your work cannot be opened for writing.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>What was saved before is safe.</translation>
    </message>
    <message>
        <source>Free some space, at least 100 MB, then try again.</source>
        <translation>Free some space, at least 100 MB, then try again.</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>The data folder cannot be written.</translation>
    </message>
    <message>
        <source>It has to be on this computer&apos;s own disk, not on a network drive, and you need the right to write there. Ask whoever looks after this computer, then try again.</source>
        <translation>It has to be on this computer&apos;s own disk, not on a network drive, and you need the right to write there. Ask whoever looks after this computer, then try again.</translation>
    </message>
    <message>
        <source>Zhiping is already open, but does not answer.</source>
        <translation>Zhiping is already open, but does not answer.</translation>
    </message>
    <message>
        <source>What was saved is safe. A second window on the same data was not opened, so that the two cannot overwrite each other.</source>
        <translation>What was saved is safe. A second window on the same data was not opened, so that the two cannot overwrite each other.</translation>
    </message>
    <message>
        <source>It may be busy: wait a moment, then try again. If it never answers, end it with the system&apos;s task list and try again.</source>
        <translation>It may be busy: wait a moment, then try again. If it never answers, end it with the system&apos;s task list and try again.</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Process %1</translation>
    </message>
    <message>
        <source>The practice platform did not start.</source>
        <translation>The practice platform did not start.</translation>
    </message>
    <message>
        <source>Practice holds only fictional applications; your real work is kept elsewhere and is not affected.</source>
        <translation>Practice holds only fictional applications; your real work is kept elsewhere and is not affected.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation>Try again; if it stays so, send the details to support.</translation>
    </message>
    <message>
        <source>Another program is using the practice folder: close it, then try again.</source>
        <translation>Another program is using the practice folder: close it, then try again.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, at least 100 MB, then try again.</source>
        <translation>The disk is full. Free some space, at least 100 MB, then try again.</translation>
    </message>
    <message>
        <source>Your work is open in another program on this computer.</source>
        <translation>Your work is open in another program on this computer.</translation>
    </message>
    <message>
        <source>Close the other window of Zhiping, then try again.</source>
        <translation>Close the other window of Zhiping, then try again.</translation>
    </message>
    <message>
        <source>Your work was last opened with a newer version of Zhiping.</source>
        <translation>Your work was last opened with a newer version of Zhiping.</translation>
    </message>
    <message>
        <source>Install that version or a later one, then open it again. This older version leaves the files alone.</source>
        <translation>Install that version or a later one, then open it again. This older version leaves the files alone.</translation>
    </message>
    <message>
        <source>The file with your work is damaged and was not opened.</source>
        <translation>The file with your work is damaged and was not opened.</translation>
    </message>
    <message>
        <source>It was not changed, so that it can be repaired; what the platform has a receipt for is safe there.</source>
        <translation>It was not changed, so that it can be repaired; what the platform has a receipt for is safe there.</translation>
    </message>
    <message>
        <source>Copy the whole data folder to a safe place and send the details to support. Do not delete anything.</source>
        <translation>Copy the whole data folder to a safe place and send the details to support. Do not delete anything.</translation>
    </message>
    <message>
        <source>Your work was last opened with a newer version of Zhiping. This older version shows it, but cannot change it.</source>
        <translation>Your work was last opened with a newer version of Zhiping. This older version shows it, but cannot change it.</translation>
    </message>
    <message>
        <source>To go on working, install that version or a later one.</source>
        <translation>To go on working, install that version or a later one.</translation>
    </message>
    <message>
        <source>The file with your work was damaged. The copy of %1 was taken up in its place.</source>
        <translation>The file with your work was damaged. The copy of %1 was taken up in its place.</translation>
    </message>
    <message>
        <source>The damaged file was set aside and is kept.</source>
        <translation>The damaged file was set aside and is kept.</translation>
    </message>
    <message>
        <source>Written about since then: %1</source>
        <translation>Written about since then: %1</translation>
    </message>
    <message>
        <source>Decided since then: %1</source>
        <translation>Decided since then: %1</translation>
    </message>
    <message>
        <source>What you wrote after that may be missing, and the damaged file does not tell what: look through what you did last.</source>
        <translation>What you wrote after that may be missing, and the damaged file does not tell what: look through what you did last.</translation>
    </message>
    <message>
        <source>Nothing is missing from it.</source>
        <translation>Nothing is missing from it.</translation>
    </message>
    <message>
        <source>What came after that is listed in the details: please do it again.</source>
        <translation>What came after that is listed in the details: please do it again.</translation>
    </message>
    <message>
        <source>The disk is nearly full: to receive more, %1 must be free, and %2 are.</source>
        <translation>The disk is nearly full: to receive more, %1 must be free, and %2 are.</translation>
    </message>
    <message>
        <source>The rest is kept for your own work, which is still saved and sent.</source>
        <translation>The rest is kept for your own work, which is still saved and sent.</translation>
    </message>
    <message>
        <source>Free some space, then sync again.</source>
        <translation>Free some space, then sync again.</translation>
    </message>
    <message>
        <source>Your work lies sealed on this laptop, as it was; nothing was deleted.</source>
        <translation>Your work lies sealed on this laptop, as it was; nothing was deleted.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain, which keeps the key to your work, is locked or missing.</source>
        <translation>The system&apos;s keychain, which keeps the key to your work, is locked or missing.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter your recovery phrase.</source>
        <translation>Unlock the keychain and try again, or enter your recovery phrase.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Unlock the keychain, then try again.</translation>
    </message>
    <message>
        <source>The file with the key to your work cannot be read.</source>
        <translation>The file with the key to your work cannot be read.</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this work.</source>
        <translation>This is not the recovery phrase of this work.</translation>
    </message>
    <message>
        <source>Compare it sign by sign with the paper, then try again.</source>
        <translation>Compare it sign by sign with the paper, then try again.</translation>
    </message>
    <message>
        <source>There is no recovery phrase for this work.</source>
        <translation>There is no recovery phrase for this work.</translation>
    </message>
    <message>
        <source>This did not work on this computer right now.</source>
        <translation>This did not work on this computer right now.</translation>
    </message>
    <message>
        <source>Close other programs or free some space, then try again.</source>
        <translation>Close other programs or free some space, then try again.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain, which is to keep the key to your work, is locked or missing.</source>
        <translation>The system&apos;s keychain, which is to keep the key to your work, is locked or missing.</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop without being sealed, so nothing was kept yet.</source>
        <translation>Nothing is kept on this laptop without being sealed, so nothing was kept yet.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. On a computer without one, a recovery phrase on paper takes its place; you then enter it at each start.</source>
        <translation>Unlock the keychain and try again. On a computer without one, a recovery phrase on paper takes its place; you then enter it at each start.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not have the key to your work.</source>
        <translation>The system&apos;s keychain does not have the key to your work.</translation>
    </message>
    <message>
        <source>Enter your recovery phrase; a keychain then learns the key again.</source>
        <translation>Enter your recovery phrase; a keychain then learns the key again.</translation>
    </message>
    <message>
        <source>If the keychain of another desktop or an earlier one is still there, open that and try again. Otherwise begin anew: what is sealed is set aside and kept.</source>
        <translation>If the keychain of another desktop or an earlier one is still there, open that and try again. Otherwise begin anew: what is sealed is set aside and kept.</translation>
    </message>
    <message>
        <source>Begin anew without the sealed work?</source>
        <translation>Begin anew without the sealed work?</translation>
    </message>
    <message>
        <source>What you wrote on this laptop and have not sent is set aside, sealed, in the folder “locked” and is kept; what the platform has received is safe there.</source>
        <translation>What you wrote on this laptop and have not sent is set aside, sealed, in the folder “locked” and is kept; what the platform has received is safe there.</translation>
    </message>
    <message>
        <source>The applications are fetched again. If the phrase or the keychain turns up later, support can open what was set aside.</source>
        <translation>The applications are fetched again. If the phrase or the keychain turns up later, support can open what was set aside.</translation>
    </message>
    <message>
        <source>The folder with your work is write-protected: everything is shown, but nothing can be changed or received.</source>
        <translation>The folder with your work is write-protected: everything is shown, but nothing can be changed or received.</translation>
    </message>
    <message>
        <source>Have the protection removed (a stick&apos;s lock, the rights of the folder), then open Zhiping again.</source>
        <translation>Have the protection removed (a stick&apos;s lock, the rights of the folder), then open Zhiping again.</translation>
    </message>
    <message>
        <source>The file with your work is damaged, and there is no intact copy of it.</source>
        <translation>The file with your work is damaged, and there is no intact copy of it.</translation>
    </message>
    <message>
        <source>Everything in it that can be read is still here; nothing was deleted.</source>
        <translation>Everything in it that can be read is still here; nothing was deleted.</translation>
    </message>
    <message>
        <source>Some of it may be older than you left it: look through what you did last.</source>
        <translation>Some of it may be older than you left it: look through what you did last.</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Status</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synced %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Not synced yet</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>Syncing %1%</source>
        <translation>Syncing %1%</translation>
    </message>
    <message>
        <source>Sign in to sync</source>
        <translation>Sign in to sync</translation>
    </message>
    <message>
        <source>Last sync did not succeed</source>
        <translation>Last sync did not succeed</translation>
    </message>
    <message>
        <source>This account is locked for now.</source>
        <translation>This account is locked for now.</translation>
    </message>
    <message>
        <source>Wait some minutes after several wrong passwords, or ask your platform administrator.</source>
        <translation>Wait some minutes after several wrong passwords, or ask your platform administrator.</translation>
    </message>
    <message>
        <source>This account has been disabled.</source>
        <translation>This account has been disabled.</translation>
    </message>
    <message>
        <source>Ask your platform administrator.</source>
        <translation>Ask your platform administrator.</translation>
    </message>
    <message>
        <source>Your account has no reviewing role.</source>
        <translation>Your account has no reviewing role.</translation>
    </message>
    <message>
        <source>Ask your platform administrator for the role of a district or municipal reviewer.</source>
        <translation>Ask your platform administrator for the role of a district or municipal reviewer.</translation>
    </message>
    <message>
        <source>The platform did not let you in (%1).</source>
        <translation>The platform did not let you in (%1).</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your platform administrator.</source>
        <translation>Try again; if it stays so, ask your platform administrator.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n to send</source>
        <comment>state of syncing · decisions</comment>
        <translation>
            <numerusform>%1 · %n to send</numerusform>
            <numerusform>%1 · %n to send</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count · name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Your platform account is still being examined.</source>
        <translation>Your platform account is still being examined.</translation>
    </message>
    <message>
        <source>This takes at most one working day. If the platform asked you to wait or to call, do that; then sign in again.</source>
        <translation>This takes at most one working day. If the platform asked you to wait or to call, do that; then sign in again.</translation>
    </message>
    <message>
        <source>Your account has no access to the intelligent manufacturing system yet.</source>
        <translation>Your account has no access to the intelligent manufacturing system yet.</translation>
    </message>
    <message>
        <source>Sign in, open “业务系统类” on the left, select “智能制造信息管理平台” and confirm the access.</source>
        <translation>Sign in, open “业务系统类” on the left, select “智能制造信息管理平台” and confirm the access.</translation>
    </message>
    <message>
        <source>The access has been granted but is not active yet.</source>
        <translation>The access has been granted but is not active yet.</translation>
    </message>
    <message>
        <source>Sign in to the platform once more to activate it.</source>
        <translation>Sign in to the platform once more to activate it.</translation>
    </message>
    <message>
        <source>There is no platform account with this name.</source>
        <translation>There is no platform account with this name.</translation>
    </message>
    <message>
        <source>Sign in and choose “现在注册” on the portal&apos;s page.</source>
        <translation>Sign in and choose “现在注册” on the portal&apos;s page.</translation>
    </message>
    <message>
        <source>The old account could not be bound to your platform account.</source>
        <translation>The old account could not be bound to your platform account.</translation>
    </message>
    <message>
        <source>Check the old account&apos;s name and password, or choose “我是新用户”.</source>
        <translation>Check the old account&apos;s name and password, or choose “我是新用户”.</translation>
    </message>
    <message>
        <source>The portal could not be reached by the platform.</source>
        <translation>The portal could not be reached by the platform.</translation>
    </message>
    <message>
        <source>Try again in a few minutes; offline work goes on meanwhile.</source>
        <translation>Try again in a few minutes; offline work goes on meanwhile.</translation>
    </message>
    <message>
        <source>Platform not reachable</source>
        <translation>Platform not reachable</translation>
    </message>
    <message>
        <source>What is on this laptop is not affected.</source>
        <translation>What is on this laptop is not affected.</translation>
    </message>
    <message>
        <source>The sign-in window is not installed.</source>
        <translation>The sign-in window is not installed.</translation>
    </message>
    <message>
        <source>Install Zhiping again, with all its parts, or ask whoever looks after this computer.</source>
        <translation>Install Zhiping again, with all its parts, or ask whoever looks after this computer.</translation>
    </message>
    <message>
        <source>The sign-in window ended unexpectedly.</source>
        <translation>The sign-in window ended unexpectedly.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation>Try again; if it stays so, send the details to support.</translation>
    </message>
    <message>
        <source>Signing in was stopped, because the answer did not belong to it.</source>
        <translation>Signing in was stopped, because the answer did not belong to it.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens repeatedly, somebody may be interfering: ask your platform administrator.</source>
        <translation>Sign in again. If it happens repeatedly, somebody may be interfering: ask your platform administrator.</translation>
    </message>
    <message>
        <source>Somebody else signed in than the one whose work is open here.</source>
        <translation>Somebody else signed in than the one whose work is open here.</translation>
    </message>
    <message>
        <source>Sign in with your own account. For a change of person, sign out under Settings first.</source>
        <translation>Sign in with your own account. For a change of person, sign out under Settings first.</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform cannot be reached.</source>
        <translation>Signing in was not completed: the platform cannot be reached.</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform did not answer in time.</source>
        <translation>Signing in was not completed: the platform did not answer in time.</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform has a fault at the moment.</source>
        <translation>Signing in was not completed: the platform has a fault at the moment.</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform&apos;s answer could not be understood.</source>
        <translation>Signing in was not completed: the platform&apos;s answer could not be understood.</translation>
    </message>
    <message>
        <source>Check the network, then sign in again in a moment.</source>
        <translation>Check the network, then sign in again in a moment.</translation>
    </message>
    <message>
        <source>The note of who worked here last cannot be read.</source>
        <translation>The note of who worked here last cannot be read.</translation>
    </message>
    <message>
        <source>Your work is kept apart from it and is not affected.</source>
        <translation>Your work is kept apart from it and is not affected.</translation>
    </message>
    <message>
        <source>Sign in; then everything is there as before.</source>
        <translation>Sign in; then everything is there as before.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: how far</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sending decisions</source>
        <translation>Sending decisions</translation>
    </message>
    <message>
        <source>Receiving applications</source>
        <translation>Receiving applications</translation>
    </message>
    <message>
        <source>Receiving rules</source>
        <translation>Receiving rules</translation>
    </message>
    <message>
        <source>Receiving attachments</source>
        <translation>Receiving attachments</translation>
    </message>
</context>
<context>
    <name>zhiping::models::UnsentWork</name>
    <message>
        <source>Nothing on this laptop was changed.</source>
        <translation>Nothing on this laptop was changed.</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this file.</source>
        <translation>This is not the recovery phrase of this file.</translation>
    </message>
    <message>
        <source>It is the phrase of the laptop that wrote the file. Compare it sign by sign with the paper.</source>
        <translation>It is the phrase of the laptop that wrote the file. Compare it sign by sign with the paper.</translation>
    </message>
    <message>
        <source>No recovery phrase opens this file: there was none when it was written.</source>
        <translation>No recovery phrase opens this file: there was none when it was written.</translation>
    </message>
    <message>
        <source>Only the laptop that wrote it can read it. Make a recovery phrase there under Settings, then export again.</source>
        <translation>Only the laptop that wrote it can read it. Make a recovery phrase there under Settings, then export again.</translation>
    </message>
    <message>
        <source>This file holds the work of another reviewer or another platform.</source>
        <translation>This file holds the work of another reviewer or another platform.</translation>
    </message>
    <message>
        <source>Sign in with the account that wrote it, then take it in.</source>
        <translation>Sign in with the account that wrote it, then take it in.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Zhiping.</source>
        <translation>This file was written by a newer version of Zhiping.</translation>
    </message>
    <message>
        <source>Install that version or a later one, then take it in.</source>
        <translation>Install that version or a later one, then take it in.</translation>
    </message>
    <message>
        <source>This is no file of unsent work.</source>
        <translation>This is no file of unsent work.</translation>
    </message>
    <message>
        <source>This file is damaged and was not taken in.</source>
        <translation>This file is damaged and was not taken in.</translation>
    </message>
    <message>
        <source>Export again on the laptop that wrote it, or take another copy.</source>
        <translation>Export again on the laptop that wrote it, or take another copy.</translation>
    </message>
    <message>
        <source>The file cannot be read, or this laptop&apos;s store cannot be written.</source>
        <translation>The file cannot be read, or this laptop&apos;s store cannot be written.</translation>
    </message>
    <message>
        <source>Check that the stick is there and the disk is not write-protected.</source>
        <translation>Check that the stick is there and the disk is not write-protected.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) without a receipt</source>
        <translation>
            <numerusform>%n decision without a receipt</numerusform>
            <numerusform>%n decisions without a receipt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>words on %n application(s)</source>
        <translation>
            <numerusform>words on %n application</numerusform>
            <numerusform>words on %n applications</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on this laptop: %1, %2.</source>
        <comment>decisions, words</comment>
        <translation>Only on this laptop: %1, %2.</translation>
    </message>
    <message>
        <source>Only on this laptop: %1.</source>
        <translation>Only on this laptop: %1.</translation>
    </message>
    <message>
        <source>Nothing is only on this laptop, so there is nothing to export.</source>
        <translation>Nothing is only on this laptop, so there is nothing to export.</translation>
    </message>
    <message>
        <source>Zhiping unsent work %1</source>
        <translation>Zhiping unsent work %1</translation>
    </message>
    <message>
        <source>The file could not be written to %1 (%2). Everything is still on this laptop; choose another place.</source>
        <translation>The file could not be written to %1 (%2). Everything is still on this laptop; choose another place.</translation>
    </message>
    <message>
        <source>Written to %1, sealed. On another laptop your account takes it in with the recovery phrase.</source>
        <translation>Written to %1, sealed. On another laptop your account takes it in with the recovery phrase.</translation>
    </message>
    <message>
        <source>Written to %1, but only this laptop can open it: make a recovery phrase under Settings, then export again.</source>
        <translation>Written to %1, but only this laptop can open it: make a recovery phrase under Settings, then export again.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken in; they are sent with the next sync.</source>
        <translation>
            <numerusform>%n decision taken in; it is sent with the next sync.</numerusform>
            <numerusform>%n decisions taken in; they are sent with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words on %n application(s) taken in.</source>
        <translation>
            <numerusform>Words on %n application taken in.</numerusform>
            <numerusform>Words on %n applications taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) have other or later words on this laptop; those were left as they are.</source>
        <translation>
            <numerusform>%n application has other or later words on this laptop; those were left as they are.</numerusform>
            <numerusform>%n applications have other or later words on this laptop; those were left as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is on this laptop or with the platform already.</source>
        <translation>Everything in this file is on this laptop or with the platform already.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .zpwork, or a copy out of the folder “backups”.</source>
        <translation>Choose a file whose name ends in .zpwork, or a copy out of the folder “backups”.</translation>
    </message>
    <message>
        <source>Unsent work and backups (*.zpwork *.db)</source>
        <translation>Unsent work and backups (*.zpwork *.db)</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Words</name>
    <message>
        <source>To accept</source>
        <translation>To accept</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>Being corrected</translation>
    </message>
    <message>
        <source>Corrected, to re-review</source>
        <translation>Corrected, to re-review</translation>
    </message>
    <message>
        <source>Forwarded to the city</source>
        <translation>Forwarded to the city</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Recognise</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Passed first review, forward to the city</source>
        <translation>Passed first review, forward to the city</translation>
    </message>
    <message>
        <source>Request correction</source>
        <translation>Request correction</translation>
    </message>
    <message>
        <source>Return to the district</source>
        <translation>Return to the district</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Will be tried again</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>Waiting for sign-in</translation>
    </message>
    <message>
        <source>Receipt here</source>
        <translation>Receipt here</translation>
    </message>
    <message>
        <source>On the platform&apos;s record</source>
        <translation>On the platform&apos;s record</translation>
    </message>
    <message>
        <source>Conflict, look again</source>
        <translation>Conflict, look again</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>District reviewer</source>
        <translation>District reviewer</translation>
    </message>
    <message>
        <source>Municipal reviewer</source>
        <translation>Municipal reviewer</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the roles of one person</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Digital equipment</source>
        <translation>Digital equipment</translation>
    </message>
    <message>
        <source>Integrated information systems</source>
        <translation>Integrated information systems</translation>
    </message>
    <message>
        <source>Cloud and platforms</source>
        <translation>Cloud and platforms</translation>
    </message>
    <message>
        <source>New manufacturing models</source>
        <translation>New models</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Information systems</source>
        <translation>Information systems</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>New models</source>
        <translation>New models</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>zhiping::reviewer::Composition</name>
    <message>
        <source>Begin anew</source>
        <translation>Begin anew</translation>
    </message>
</context>
<context>
    <name>zhiping::reviewer::Launcher</name>
    <message>
        <source>Preparing practice</source>
        <translation>Preparing practice</translation>
    </message>
    <message>
        <source>30 fictional applications with their documents are being written.</source>
        <translation>30 fictional applications with their documents are being written.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Opening …</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::AddressPage</name>
    <message>
        <source>Address of the platform</source>
        <translation>Address of the platform</translation>
    </message>
    <message>
        <source>Another platform</source>
        <translation>Another platform</translation>
    </message>
    <message>
        <source>Which platform do you review for?</source>
        <translation>Which platform do you review for?</translation>
    </message>
    <message>
        <source>What you wrote for the present platform stays on this computer, sent or not, and is there again when you come back to its address. The other platform asks you to sign in.</source>
        <translation>What you wrote for the present platform stays on this computer, sent or not, and is there again when you come back to its address. The other platform asks you to sign in.</translation>
    </message>
    <message>
        <source>You enter the address once. It has not been published: your platform administrator knows it, and a colleague who reviews already finds it in Zhiping under Settings, “About”.</source>
        <translation>You enter the address once. It has not been published: your platform administrator knows it, and a colleague who reviews already finds it in Zhiping under Settings, “About”.</translation>
    </message>
    <message>
        <source>&amp;Change to this platform</source>
        <translation>&amp;Change to this platform</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Use it &amp;anyway</source>
        <translation>Use it &amp;anyway</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Start page of the portal</source>
        <translation>Start page of the portal</translation>
    </message>
    <message>
        <source>Use the official one</source>
        <translation>Use the official one</translation>
    </message>
    <message>
        <source>Address of the &amp;platform</source>
        <translation>Address of the &amp;platform</translation>
    </message>
    <message>
        <source>Start page of the portal where you &amp;log in</source>
        <translation>Start page of the portal where you &amp;log in</translation>
    </message>
    <message>
        <source>No address yet?</source>
        <translation>No address yet?</translation>
    </message>
    <message>
        <source>Practice needs neither a network nor an account: 30 fictional applications on this computer, with documents, a portal and a platform to sign in to. It keeps its data apart from your real work.</source>
        <translation>Practice needs neither a network nor an account: 30 fictional applications on this computer, with documents, a portal and a platform to sign in to. It keeps its data apart from your real work.</translation>
    </message>
    <message>
        <source>Start p&amp;ractising</source>
        <translation>Start p&amp;ractising</translation>
    </message>
    <message>
        <source>You can change to the real platform at any time under Settings.</source>
        <translation>You can change to the real platform at any time under Settings.</translation>
    </message>
    <message>
        <source>Looking for the platform …</source>
        <translation>Looking for the platform …</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ArithmeticTable</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind, pages and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>not downloaded</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>%1 — %2 · %3</source>
        <comment>file, kind, pages and size</comment>
        <translation>%1 — %2 · %3</translation>
    </message>
    <message>
        <source>downloading %1%</source>
        <translation>downloading %1%</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::BottomBar</name>
    <message>
        <source>&amp;Offline</source>
        <translation>&amp;Offline</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>What waits to be sent</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Work offline</translation>
    </message>
    <message>
        <source>Send and fetch nothing until switched back</source>
        <translation>Send and fetch nothing until switched back</translation>
    </message>
    <message>
        <source>Offline identity: sign in to send</source>
        <translation>Offline identity: sign in to send</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::BriefcasePage</name>
    <message>
        <source>Remove &amp;all</source>
        <translation>Remove &amp;all</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>Open application</translation>
    </message>
    <message>
        <source>Applications taken along</source>
        <translation>Applications taken along</translation>
    </message>
    <message>
        <source>Attachments of the selected application</source>
        <translation>Attachments of the selected application</translation>
    </message>
    <message>
        <source>Taken along until</source>
        <translation>Taken along until</translation>
    </message>
    <message>
        <source>Nothing is taken along</source>
        <translation>Nothing is taken along</translation>
    </message>
    <message>
        <source>Choose applications in the queue and press “Take along” (T): everything that belongs to them is then downloaded and stays here, also without a network.</source>
        <translation>Choose applications in the queue and press “Take along” (T): everything that belongs to them is then downloaded and stays here, also without a network.</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Briefcase</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>step and file, bytes</comment>
        <translation>%1 · %2 of %3</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>%n attachment, %1</numerusform>
            <numerusform>%n attachments, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to download, %1</source>
        <translation>
            <numerusform>%n still to download, %1</numerusform>
            <numerusform>%n still to download, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message>
        <source>first date %1</source>
        <translation>first date %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>zhiping::screens::CategorySection</name>
    <message>
        <source>Fold this section</source>
        <translation>Fold this section</translation>
    </message>
    <message>
        <source>Unfold this section</source>
        <translation>Unfold this section</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>Fold: %1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>Unfold: %1</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ClauseCard</name>
    <message>
        <source>✓ Met</source>
        <translation>✓ Met</translation>
    </message>
    <message>
        <source>✗ Not met</source>
        <translation>✗ Not met</translation>
    </message>
    <message>
        <source>? To check</source>
        <translation>? To check</translation>
    </message>
    <message>
        <source>My conclusion on: %1</source>
        <translation>My conclusion on: %1</translation>
    </message>
    <message>
        <source>Fold (Enter)</source>
        <translation>Fold (Enter)</translation>
    </message>
    <message>
        <source>Facts, arithmetic and clause (Enter)</source>
        <translation>Facts, arithmetic and clause (Enter)</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>Fold: %1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>Unfold: %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>Evidence %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Clause %1: %2</source>
        <translation>Clause %1: %2</translation>
    </message>
    <message>
        <source>Depends on interpretation: %1</source>
        <translation>Depends on interpretation: %1</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>To check: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>open fact, consequences</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::DecideDialog</name>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Verified investment</source>
        <translation>Verified investment</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Back to the review</translation>
    </message>
    <message>
        <source>Next: confirm by typing</source>
        <translation>Next: confirm by typing</translation>
    </message>
    <message>
        <source>Once sealed, this decision cannot be changed on this computer. It is kept safely and sent with the next synchronisation, also if you are offline now.</source>
        <translation>Once sealed, this decision cannot be changed on this computer. It is kept safely and sent with the next synchronisation, also if you are offline now.</translation>
    </message>
    <message>
        <source>Type “%1” to seal it:</source>
        <translation>Type “%1” to seal it:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>needed first</source>
        <translation>needed first</translation>
    </message>
    <message>
        <source>please note</source>
        <translation>please note</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EarlierWordsDialog</name>
    <message>
        <source>Looking through the backups …</source>
        <translation>Looking through the backups …</translation>
    </message>
    <message>
        <source>&amp;Take these words</source>
        <translation>&amp;Take these words</translation>
    </message>
    <message>
        <source>Earlier words</source>
        <translation>Earlier words</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>The backups of this laptop hold no other words about this application. One is made every few minutes while you write, with each decision, and before an opinion goes as a whole; the newest eight are kept.</source>
        <translation>The backups of this laptop hold no other words about this application. One is made every few minutes while you write, with each decision, and before an opinion goes as a whole; the newest eight are kept.</translation>
    </message>
    <message>
        <source>From the backups of this laptop, as far as they differ from what stands there now. What stands there now is in a backup, too: you can come back to it in the same way.</source>
        <translation>From the backups of this laptop, as far as they differ from what stands there now. What stands there now is in a backup, too: you can come back to it in the same way.</translation>
    </message>
    <message>
        <source>No opinion of your own: the suggested text stood there.</source>
        <translation>No opinion of your own: the suggested text stood there.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EffectsTab</name>
    <message>
        <source>Effects</source>
        <translation>Effects</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>change, direction</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>The application states no figures for this effect.</source>
        <translation>The application states no figures for this effect.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EnterPhraseDialog</name>
    <message>
        <source>&amp;Open my work</source>
        <translation>&amp;Open my work</translation>
    </message>
    <message>
        <source>Enter the recovery phrase</source>
        <translation>Enter the recovery phrase</translation>
    </message>
    <message>
        <source>It stands on the paper that you printed or wrote: 25 letters and digits in five groups. Small letters and blanks do not matter.</source>
        <translation>It stands on the paper that you printed or wrote: 25 letters and digits in five groups. Small letters and blanks do not matter.</translation>
    </message>
    <message>
        <source>&amp;Recovery phrase</source>
        <translation>&amp;Recovery phrase</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Recovery phrase</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>I do not &amp;have it …</source>
        <translation>I do not &amp;have it …</translation>
    </message>
    <message>
        <source>Enter the recovery phrase of this file</source>
        <translation>Enter the recovery phrase of this file</translation>
    </message>
    <message>
        <source>The file is sealed under the key of the laptop that wrote it; it opens with that laptop&apos;s phrase.</source>
        <translation>The file is sealed under the key of the laptop that wrote it; it opens with that laptop&apos;s phrase.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>This attachment is damaged</source>
        <translation>This attachment is damaged</translation>
    </message>
    <message>
        <source>This attachment is not on this computer</source>
        <translation>This attachment is not on this computer</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>No attachments</translation>
    </message>
    <message>
        <source>The application came without attachments. If evidence is missing, request a correction.</source>
        <translation>The application came without attachments. If evidence is missing, request a correction.</translation>
    </message>
    <message>
        <source>Previous page ([)</source>
        <translation>Previous page ([)</translation>
    </message>
    <message>
        <source>Next page (])</source>
        <translation>Next page (])</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Cite this page</source>
        <translation>Cite this page</translation>
    </message>
    <message>
        <source>This PDF is locked by a password</source>
        <translation>This PDF is locked by a password</translation>
    </message>
    <message>
        <source>It cannot be shown without the applicant&apos;s password. Request a correction for an open copy.</source>
        <translation>It cannot be shown without the applicant&apos;s password. Request a correction for an open copy.</translation>
    </message>
    <message>
        <source>This PDF cannot be read</source>
        <translation>This PDF cannot be read</translation>
    </message>
    <message>
        <source>The file arrived unharmed, but it is not a readable PDF. Request a correction for a readable copy.</source>
        <translation>The file arrived unharmed, but it is not a readable PDF. Request a correction for a readable copy.</translation>
    </message>
    <message>
        <source>This picture cannot be read</source>
        <translation>This picture cannot be read</translation>
    </message>
    <message>
        <source>The file arrived unharmed, but it is not a readable picture. Request a correction for a readable copy.</source>
        <translation>The file arrived unharmed, but it is not a readable picture. Request a correction for a readable copy.</translation>
    </message>
    <message>
        <source>No preview for this kind of file</source>
        <translation>No preview for this kind of file</translation>
    </message>
    <message>
        <source>%1 is on this computer (%2), but it cannot be shown here. Nothing of it is written outside the program.</source>
        <translation>%1 is on this computer (%2), but it cannot be shown here. Nothing of it is written outside the program.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>page of pages</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>zoom</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Cite</translation>
    </message>
    <message>
        <source>It was not downloaded</source>
        <translation>It was not downloaded</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Download now</translation>
    </message>
    <message>
        <source>Downloading the attachment</source>
        <translation>Downloading the attachment</translation>
    </message>
    <message>
        <source>%1 · %2% · %3</source>
        <comment>file, per cent, pages and size</comment>
        <translation>%1 · %2% · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ExplanationCard</name>
    <message>
        <source>Take along</source>
        <translation>Take along</translation>
    </message>
    <message>
        <source>Open review</source>
        <translation>Open review</translation>
    </message>
    <message>
        <source>Download everything and keep it here, also without a network (T)</source>
        <translation>Download everything and keep it here, also without a network (T)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) selected</source>
        <translation>
            <numerusform>%n application selected</numerusform>
            <numerusform>%n applications selected</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 can be taken along at a time.</source>
        <translation>At most %1 can be taken along at a time.</translation>
    </message>
    <message>
        <source>Together they can be taken along to where there is no network.</source>
        <translation>Together they can be taken along to where there is no network.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>%n attachment, %1</numerusform>
            <numerusform>%n attachments, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to download, %1; %2 are free here</source>
        <translation>
            <numerusform>%n still to download, %1; %2 are free here</numerusform>
            <numerusform>%n still to download, %1; %2 are free here</numerusform>
        </translation>
    </message>
    <message>
        <source>all here</source>
        <translation>all here</translation>
    </message>
    <message>
        <source>in the briefcase until %1</source>
        <translation>in the briefcase until %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Taken along</translation>
    </message>
    <message numerus="yes">
        <source>Take %n along</source>
        <translation>
            <numerusform>Take %n along</numerusform>
            <numerusform>Take %n along</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the attachments …</source>
        <translation>Counting the attachments …</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::FactRow</name>
    <message>
        <source>Take my answer back: what was declared counts again</source>
        <translation>Take my answer back: what was declared counts again</translation>
    </message>
    <message>
        <source>Take back the answer: %1</source>
        <translation>Take back the answer: %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>my answer…</source>
        <translation>my answer…</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>my amount, yuan</source>
        <translation>my amount, yuan</translation>
    </message>
    <message>
        <source>my answer</source>
        <translation>my answer</translation>
    </message>
    <message>
        <source>A date is expected, such as 2021-06-30.</source>
        <translation>A date is expected, such as 2021-06-30.</translation>
    </message>
    <message>
        <source>The answer can still change the outcome</source>
        <translation>The answer can still change the outcome</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::InvestmentDelegate</name>
    <message>
        <source>Verified amount of %1, in yuan</source>
        <translation>Verified amount of %1, in yuan</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>yuan</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::InvestmentTab</name>
    <message>
        <source>Amounts are shown in wan; the verified amount is typed in yuan, and an empty cell takes it back.</source>
        <translation>Amounts are shown in wan; the verified amount is typed in yuan, and an empty cell takes it back.</translation>
    </message>
    <message>
        <source>Investment lines</source>
        <translation>Investment lines</translation>
    </message>
    <message>
        <source>✓ counts   ✗ does not count   ? depends on an interpretation or an open fact</source>
        <translation>✓ counts   ✗ does not count   ? depends on an interpretation or an open fact</translation>
    </message>
    <message>
        <source>Countable (wan)</source>
        <translation>Countable (wan)</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>threshold</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::MainWindow</name>
    <message>
        <source>Zhiping</source>
        <translation>Zhiping</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organisation · role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>J / K move · Enter opens · ? keys</source>
        <translation>J / K move · Enter opens · ? keys</translation>
    </message>
    <message>
        <source>? keys</source>
        <translation>? keys</translation>
    </message>
    <message>
        <source>Next / previous row</source>
        <translation>Next / previous row</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Open the review</translation>
    </message>
    <message>
        <source>Search names, codes and amounts</source>
        <translation>Search names, codes and amounts</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Show the data folder</translation>
    </message>
    <message>
        <source>Recovery phrase …</source>
        <translation>Recovery phrase …</translation>
    </message>
    <message>
        <source>Use a recovery phrase instead …</source>
        <translation>Use a recovery phrase instead …</translation>
    </message>
    <message>
        <source>Begin anew …</source>
        <translation>Begin anew …</translation>
    </message>
    <message>
        <source>Show the briefcase</source>
        <translation>Show the briefcase</translation>
    </message>
    <message>
        <source>Take the selected applications along</source>
        <translation>Take the selected applications along</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::Notices</name>
    <message>
        <source>Your sign-in has ended. Everything you wrote is stored on this laptop; you can go on working and send after signing in again.</source>
        <translation>Your sign-in has ended. Everything you wrote is stored on this laptop; you can go on working and send after signing in again.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>You work with the identity stored on this laptop. Sign in to send and receive.</source>
        <translation>You work with the identity stored on this laptop. Sign in to send and receive.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</source>
        <translation>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or missing, so the last sign-in could not be taken up. Your work is here and can go on; to send and receive, unlock the keychain and start Zhiping again, or sign in.</source>
        <translation>The system&apos;s keychain is locked or missing, so the last sign-in could not be taken up. Your work is here and can go on; to send and receive, unlock the keychain and start Zhiping again, or sign in.</translation>
    </message>
    <message>
        <source>The copy of the platform&apos;s applications on this laptop was damaged and is being fetched again. Everything you wrote is kept apart from it and is not affected.</source>
        <translation>The copy of the platform&apos;s applications on this laptop was damaged and is being fetched again. Everything you wrote is kept apart from it and is not affected.</translation>
    </message>
    <message>
        <source>The platform has received your decision; the receipt is under To send.</source>
        <translation>The platform has received your decision; the receipt is under To send.</translation>
    </message>
    <message>
        <source>Print or write down a recovery phrase: should this computer&apos;s keychain ever be lost, only it opens the work that is not sent yet.</source>
        <translation>Print or write down a recovery phrase: should this computer&apos;s keychain ever be lost, only it opens the work that is not sent yet.</translation>
    </message>
    <message>
        <source>Recovery phrase …</source>
        <translation>Recovery phrase …</translation>
    </message>
    <message>
        <source>The platform takes away %1 of the %2 applications on this laptop. They stay here until you agree; what you wrote and decided stays in any case. If you did not expect this, ask the platform&apos;s staff first.</source>
        <translation>The platform takes away %1 of the %2 applications on this laptop. They stay here until you agree; what you wrote and decided stays in any case. If you did not expect this, ask the platform&apos;s staff first.</translation>
    </message>
    <message>
        <source>Agree and take away</source>
        <translation>Agree and take away</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) came in a form that this version cannot read; all others are here. They are kept as they came, and a newer version takes them in by itself. Give the details to the platform&apos;s staff.</source>
        <translation>
            <numerusform>%n application came in a form that this version cannot read; all others are here. It is kept as it came, and a newer version takes it in by itself. Give the details to the platform&apos;s staff.</numerusform>
            <numerusform>%n applications came in a form that this version cannot read; all others are here. They are kept as they came, and a newer version takes them in by itself. Give the details to the platform&apos;s staff.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhiping::screens::OpinionEditor</name>
    <message>
        <source>&amp;Suggested text again</source>
        <translation>&amp;Suggested text again</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>suggested from your findings; change it as you like</source>
        <translation>suggested from your findings; change it as you like</translation>
    </message>
    <message>
        <source>your own words</source>
        <translation>your own words</translation>
    </message>
    <message>
        <source>Earlier &amp;words …</source>
        <translation>Earlier &amp;words …</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::OutboxPage</name>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Sync now</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>Open application</translation>
    </message>
    <message>
        <source>Decisions made on this laptop</source>
        <translation>Decisions made on this laptop</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>Decisions you make appear here until the platform&apos;s receipt has come, also without a network.</source>
        <translation>Decisions you make appear here until the platform&apos;s receipt has come, also without a network.</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>“Receipt here” means that the platform has your decision. It does not mean “registered”: that is a later step of the platform and shows in the queue.</source>
        <translation>“Receipt here” means that the platform has your decision. It does not mean “registered”: that is a later step of the platform and shows in the queue.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) without a receipt</source>
        <translation>
            <numerusform>%n decision without a receipt</numerusform>
            <numerusform>%n decisions without a receipt</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision has its receipt</source>
        <translation>Every decision has its receipt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>decisions · progress</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Stop syncing</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>You work offline: switch offline off below to send.</source>
        <translation>You work offline: switch offline off below to send.</translation>
    </message>
    <message>
        <source>When you decided</source>
        <translation>When you decided</translation>
    </message>
    <message>
        <source>On the platform now</source>
        <translation>On the platform now</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Your decision</translation>
    </message>
    <message>
        <source>The application is no longer on this laptop, so it cannot be opened.</source>
        <translation>The application is no longer on this laptop, so it cannot be opened.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::PreflightCard</name>
    <message>
        <source>&amp;Download missing</source>
        <translation>&amp;Download missing</translation>
    </message>
    <message>
        <source>&amp;Pre-flight check</source>
        <translation>&amp;Pre-flight check</translation>
    </message>
    <message>
        <source>Opens everything that is taken along as you would, without the network</source>
        <translation>Opens everything that is taken along as you would, without the network</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Stop the check</translation>
    </message>
    <message>
        <source>You work offline: switch offline off below.</source>
        <translation>You work offline: switch offline off below.</translation>
    </message>
    <message>
        <source>Opening %1 of %2: %3</source>
        <comment>number, all, file</comment>
        <translation>Opening %1 of %2: %3</translation>
    </message>
    <message>
        <source>Opening the applications</source>
        <translation>Opening the applications</translation>
    </message>
    <message>
        <source>Something has changed since the last check: check again before you leave.</source>
        <translation>Something has changed since the last check: check again before you leave.</translation>
    </message>
    <message>
        <source>Before you leave: proves that everything here opens without a network.</source>
        <translation>Before you leave: proves that everything here opens without a network.</translation>
    </message>
    <message>
        <source>Ready offline</source>
        <translation>Ready offline</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>%1 of %2 attachments open without a network · checked %3</source>
        <comment>opened, all, time</comment>
        <translation>%1 of %2 attachments open without a network · checked %3</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>file, reason</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — is here, but this kind of file has no preview</source>
        <translation>%1 — is here, but this kind of file has no preview</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, marked below</source>
        <translation>
            <numerusform>and %n more, marked below</numerusform>
            <numerusform>and %n more, marked below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n attachment(s) not downloaded yet</source>
        <translation>
            <numerusform>%1 — %n attachment not downloaded yet</numerusform>
            <numerusform>%1 — %n attachments not downloaded yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n here, but of a kind without preview</source>
        <translation>
            <numerusform> · %n here, but of a kind without preview</numerusform>
            <numerusform> · %n here, but of a kind without preview</numerusform>
        </translation>
    </message>
    <message>
        <source>You work offline: what is missing comes once offline is switched off below.</source>
        <translation>You work offline: what is missing comes once offline is switched off below.</translation>
    </message>
    <message>
        <source>The briefcase needs %1, but the room for attachments is %2: give it more under Settings.</source>
        <translation>The briefcase needs %1, but the room for attachments is %2: give it more under Settings.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ProcessTab</name>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>No other body has given an opinion yet.</source>
        <translation>No other body has given an opinion yet.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::QueuePage</name>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>All applications</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n due this week</source>
        <comment>applications · due</comment>
        <translation>
            <numerusform>%1 · %n due this week</numerusform>
            <numerusform>%1 · %n due this week</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>The queue cannot be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Fetching the applications</source>
        <translation>Fetching the applications</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Reading the queue</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 · only names, codes and districts could be searched</source>
        <translation>%1 · only names, codes and districts could be searched</translation>
    </message>
    <message>
        <source>%1 · all text of %2 of %3 searched so far</source>
        <comment>applications · searched, all</comment>
        <translation>%1 · all text of %2 of %3 searched so far</translation>
    </message>
    <message>
        <source>Names and their pinyin initials (cqch), all text of the applications, codes, districts and amounts such as 3000万 or &gt;3000万 are searched, in all lanes.</source>
        <translation>Names and their pinyin initials (cqch), all text of the applications, codes, districts and amounts such as 3000万 or &gt;3000万 are searched, in all lanes.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Searching</translation>
    </message>
    <message>
        <source>Names, codes and districts do not hold it; the text of the applications is being searched.</source>
        <translation>Names, codes and districts do not hold it; the text of the applications is being searched.</translation>
    </message>
    <message>
        <source>Only names, codes and districts could be searched. Your work is safe; the text of the applications can be searched again after a restart.</source>
        <translation>Only names, codes and districts could be searched. Your work is safe; the text of the applications can be searched again after a restart.</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Nothing found so far</translation>
    </message>
    <message>
        <source>All text of %1 of %2 applications has been searched. The rest follows by itself.</source>
        <translation>All text of %1 of %2 applications has been searched. The rest follows by itself.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>No applications on this laptop yet</source>
        <translation>No applications on this laptop yet</translation>
    </message>
    <message>
        <source>You work offline. Switch offline off below to fetch the applications once; after that they are here without a network.</source>
        <translation>You work offline. Switch offline off below to fetch the applications once; after that they are here without a network.</translation>
    </message>
    <message>
        <source>Sync to fetch what the platform has assigned to you.</source>
        <translation>Sync to fetch what the platform has assigned to you.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Nothing in this lane</source>
        <translation>Nothing in this lane</translation>
    </message>
    <message>
        <source>Applications appear here as they reach this step.</source>
        <translation>Applications appear here as they reach this step.</translation>
    </message>
    <message>
        <source>Sign in to fetch what the platform has assigned to you.</source>
        <translation>Sign in to fetch what the platform has assigned to you.</translation>
    </message>
    <message>
        <source>Nothing is assigned to you at present</source>
        <translation>Nothing is assigned to you at present</translation>
    </message>
    <message>
        <source>Synced: the platform has no application for you. New ones come by themselves with a later sync.</source>
        <translation>Synced: the platform has no application for you. New ones come by themselves with a later sync.</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Sync again</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::Rail</name>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>On this laptop</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Briefcase</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::RailButton</name>
    <message>
        <source>%1, %2</source>
        <comment>lane, number of applications</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ReviewPage</name>
    <message>
        <source>J  K</source>
        <translation>J  K</translation>
    </message>
    <message>
        <source>next, previous condition</source>
        <translation>next, previous condition</translation>
    </message>
    <message>
        <source>Y  N  U</source>
        <translation>Y  N  U</translation>
    </message>
    <message>
        <source>conclude: met, not met, to check</source>
        <translation>conclude: met, not met, to check</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>unfold or fold the condition</source>
        <translation>unfold or fold the condition</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>cite the page shown for the selected fact</source>
        <translation>cite the page shown for the selected fact</translation>
    </message>
    <message>
        <source>[  ]</source>
        <translation>[  ]</translation>
    </message>
    <message>
        <source>previous, next page of the evidence</source>
        <translation>previous, next page of the evidence</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>decide</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>this list</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Queue</translation>
    </message>
    <message>
        <source>Keys on this page (?)</source>
        <translation>Keys on this page (?)</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>Keys on this page</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effects</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>Designations</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant and project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>The review is closed</source>
        <translation>The review is closed</translation>
    </message>
    <message>
        <source>Let the selected fact rest on this page (L); again takes it back</source>
        <translation>Let the selected fact rest on this page (L); again takes it back</translation>
    </message>
    <message>
        <source>Select a condition with facts first</source>
        <translation>Select a condition with facts first</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Work and account</source>
        <translation>Work and account</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>The language changes at the next start.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Text si&amp;ze</translation>
    </message>
    <message>
        <source>Work &amp;offline: send and fetch nothing until switched back</source>
        <translation>Work &amp;offline: send and fetch nothing until switched back</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Work offline</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</source>
        <translation>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</translation>
    </message>
    <message>
        <source>Sign o&amp;ut …</source>
        <translation>Sign o&amp;ut …</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>Sign &amp;in</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Zhiping %1, MIT licence</source>
        <translation>Zhiping %1, MIT licence</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Data on this laptop</source>
        <translation>Data on this laptop</translation>
    </message>
    <message>
        <source>Log for support</source>
        <translation>Log for support</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name · organisation · role</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>The next person has to sign in with the platform account.</source>
        <translation>The next person has to sign in with the platform account.</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Sign out?</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Stay signed in</translation>
    </message>
    <message>
        <source>Another &amp;platform or practice …</source>
        <translation>Another &amp;platform or practice …</translation>
    </message>
    <message>
        <source>New &amp;recovery phrase …</source>
        <translation>New &amp;recovery phrase …</translation>
    </message>
    <message>
        <source>Sealed work</source>
        <translation>Sealed work</translation>
    </message>
    <message>
        <source>Each account has a phrase of its own: sign in first.</source>
        <translation>Each account has a phrase of its own: sign in first.</translation>
    </message>
    <message>
        <source>Not needed in practice: its applications are fictional, and the key that seals them is public.</source>
        <translation>Not needed in practice: its applications are fictional, and the key that seals them is public.</translation>
    </message>
    <message>
        <source>There is no connection now, and signing in needs one: until then nobody can work here. What you wrote stays on this laptop, sealed.</source>
        <translation>There is no connection now, and signing in needs one: until then nobody can work here. What you wrote stays on this laptop, sealed.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are not sent yet. They stay on this laptop and are sent after you have signed in here again. If the laptop leaves your hands, export them first, under “To send”.</source>
        <translation>
            <numerusform>%n decision is not sent yet. It stays on this laptop and is sent after you have signed in here again. If the laptop leaves your hands, export it first, under “To send”.</numerusform>
            <numerusform>%n decisions are not sent yet. They stay on this laptop and are sent after you have signed in here again. If the laptop leaves your hands, export them first, under “To send”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Room for attachments</source>
        <translation>Room for attachments</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Room for attac&amp;hments</source>
        <translation>Room for attac&amp;hments</translation>
    </message>
    <message>
        <source>What is longest unused gives way first; never what is in the briefcase, in a draft, or in a decision that is not confirmed.</source>
        <translation>What is longest unused gives way first; never what is in the briefcase, in a draft, or in a decision that is not confirmed.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ShortcutMap</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>Keys on this page</translation>
    </message>
    <message>
        <source>Plain letters rest while you are typing in a field.</source>
        <translation>Plain letters rest while you are typing in a field.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ShowPhraseDialog</name>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>I &amp;have it on paper</source>
        <translation>I &amp;have it on paper</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Recovery phrase</translation>
    </message>
    <message>
        <source>Your work on this laptop is sealed; the key to it lies in the system&apos;s keychain. Should the keychain ever be lost, only this phrase opens what has not been sent. Print it or write it down, and keep it apart from the laptop. It is shown only now; a later one replaces it.</source>
        <translation>Your work on this laptop is sealed; the key to it lies in the system&apos;s keychain. Should the keychain ever be lost, only this phrase opens what has not been sent. Print it or write it down, and keep it apart from the laptop. It is shown only now; a later one replaces it.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Zhiping – recovery phrase</source>
        <translation>Zhiping – recovery phrase</translation>
    </message>
    <message>
        <source>Keep this paper apart from the laptop. Whoever has both can read your work.</source>
        <translation>Keep this paper apart from the laptop. Whoever has both can read your work.</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::StartWindow</name>
    <message>
        <source>Zhiping</source>
        <translation>Zhiping</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::TopBar</name>
    <message>
        <source>Search the queue</source>
        <translation>Search the queue</translation>
    </message>
    <message>
        <source>Name, initials (cqch), any text, 3000万, &gt;3000万</source>
        <translation>Name, initials (cqch), any text, 3000万, &gt;3000万</translation>
    </message>
    <message>
        <source>Zhiping</source>
        <translation>Zhiping</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::VerdictPanel</name>
    <message>
        <source>System result</source>
        <translation>System result</translation>
    </message>
    <message>
        <source>for reference</source>
        <translation>for reference</translation>
    </message>
    <message>
        <source>Basic conditions</source>
        <translation>Basic conditions</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>Designations</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Decides</translation>
    </message>
    <message>
        <source>Still open, most useful first</source>
        <translation>Still open, most useful first</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check first: %1</source>
        <translation>Check first: %1</translation>
    </message>
    <message>
        <source>and %1 more in the checklist</source>
        <translation>and %1 more in the checklist</translation>
    </message>
    <message>
        <source>Interpretation: %1</source>
        <translation>Interpretation: %1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::WelcomePage</name>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>&amp;Cancel sign-in</source>
        <translation>&amp;Cancel sign-in</translation>
    </message>
    <message>
        <source>Zhiping</source>
        <translation>Zhiping</translation>
    </message>
    <message>
        <source>Review of intelligent transformation projects in Chongqing, clause by clause, also without a network.</source>
        <translation>Review of intelligent transformation projects in Chongqing, clause by clause, also without a network.</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>The first time</translation>
    </message>
    <message>
        <source>Register a platform account</source>
        <translation>Register a platform account</translation>
    </message>
    <message>
        <source>Wait for the platform&apos;s approval</source>
        <translation>Wait for the platform&apos;s approval</translation>
    </message>
    <message>
        <source>at most one working day</source>
        <translation>at most one working day</translation>
    </message>
    <message>
        <source>Add the intelligent manufacturing system</source>
        <translation>Add the intelligent manufacturing system</translation>
    </message>
    <message>
        <source>Sign in again to activate it</source>
        <translation>Sign in again to activate it</translation>
    </message>
    <message>
        <source>Bind your old account, or confirm a new one</source>
        <translation>Bind your old account, or confirm a new one</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>from then on you only sign in</source>
        <translation>from then on you only sign in</translation>
    </message>
    <message>
        <source>The sign-in window guides you through each step.</source>
        <translation>The sign-in window guides you through each step.</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>Platform: %1</translation>
    </message>
    <message>
        <source>The sign-in window is open.</source>
        <translation>The sign-in window is open.</translation>
    </message>
    <message>
        <source>Sign in there; this window goes on by itself.</source>
        <translation>Sign in there; this window goes on by itself.</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>S&amp;ettings</translation>
    </message>
    <message>
        <source>District reviewer, ready to work</source>
        <translation>District reviewer, ready to work</translation>
    </message>
    <message>
        <source>Municipal staff: the second round</source>
        <translation>Municipal staff: the second round</translation>
    </message>
    <message>
        <source>The first sign-in of a new user, step by step</source>
        <translation>The first sign-in of a new user, step by step</translation>
    </message>
    <message>
        <source>The first sign-in of an existing user (old account old-yubei, old-2026)</source>
        <translation>The first sign-in of an existing user (old account old-yubei, old-2026)</translation>
    </message>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>Practice: nothing here is real</translation>
    </message>
    <message>
        <source>Sign in as one of these, with the password %1.</source>
        <translation>Sign in as one of these, with the password %1.</translation>
    </message>
    <message>
        <source>Trainer: shows the criteria to a class</source>
        <translation>Trainer: shows the criteria to a class</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::WorkFiles</name>
    <message>
        <source>Export &amp;unsent work</source>
        <translation>Export &amp;unsent work</translation>
    </message>
    <message>
        <source>&amp;Take in a file …</source>
        <translation>&amp;Take in a file …</translation>
    </message>
    <message>
        <source>&amp;Export the record …</source>
        <translation>&amp;Export the record …</translation>
    </message>
    <message>
        <source>Save it elsewhere …</source>
        <translation>Save it elsewhere …</translation>
    </message>
    <message>
        <source>Everything you did on this laptop, line by line, each with the hash of the one before</source>
        <translation>Everything you did on this laptop, line by line, each with the hash of the one before</translation>
    </message>
    <message>
        <source>One sealed file, whole or not at all: for a stick, before a repair, or for another laptop</source>
        <translation>One sealed file, whole or not at all: for a stick, before a repair, or for another laptop</translation>
    </message>
    <message>
        <source>Where the unsent work is to be written</source>
        <translation>Where the unsent work is to be written</translation>
    </message>
    <message>
        <source>Zhiping record %1.jsonl</source>
        <translation>Zhiping record %1.jsonl</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Export the record</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>Lines of JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Take in unsent work</source>
        <translation>Take in unsent work</translation>
    </message>
    <message>
        <source>Unsent work that was exported on another laptop, or one of this laptop&apos;s backups: what is missing here is brought back, nothing is overwritten</source>
        <translation>Unsent work that was exported on another laptop, or one of this laptop&apos;s backups: what is missing here is brought back, nothing is overwritten</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::DetailsFold</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::DialogPrompter</name>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>Type “%1” to confirm:</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the notice</source>
        <translation>Details of the notice</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Close the notice</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::UnsentMark</name>
    <message numerus="yes">
        <source>%n not yet sent</source>
        <translation>
            <numerusform>%n not yet sent</numerusform>
            <numerusform>%n not yet sent</numerusform>
        </translation>
    </message>
</context>
</TS>
