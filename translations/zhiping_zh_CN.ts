<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Checklist</name>
    <message>
        <source>Basic conditions</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>%1 not met</source>
        <translation>%1 项不符合</translation>
    </message>
    <message>
        <source>%1 still open</source>
        <translation>还差 %1 项</translation>
    </message>
    <message>
        <source>no content</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>Category %1 %2</source>
        <comment>number and title</comment>
        <translation>第%1类&#x3000;%2</translation>
    </message>
    <message>
        <source>Designations that qualify by themselves</source>
        <translation>称号（直接属于）</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>the standard sets no threshold for this case</source>
        <translation>标准对此情形未规定投资线</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>depends on an interpretation</source>
        <translation>取决于口径</translation>
    </message>
    <message>
        <source>depends on %1</source>
        <translation>取决于口径 %1</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>level, symbol, conclusion</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>投资线 %1</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>figure and period</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>figures missing</source>
        <translation>缺前后数据</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>difference and percent</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>有改善</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>published by the municipal commission: %1</source>
        <translation>市经济信息委公布：%1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚未公布</translation>
    </message>
    <message>
        <source>computed from the application: %1</source>
        <translation>按申报数据计算：%1</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>申报：%1</translation>
    </message>
    <message>
        <source>for the reviewer to judge</source>
        <translation>由评审员判断</translation>
    </message>
    <message>
        <source>Attachment %1, page %2</source>
        <translation>附件%1 第%2页</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>附件%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>interpretation and its number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>if “%1” → %2</source>
        <translation>填“%1” → %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>read as “%1” → %2</source>
        <translation>若“%1” → %2</translation>
    </message>
</context>
<context>
    <name>ReviewNames</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Acceptance certificate</source>
        <translation>验收证明</translation>
    </message>
    <message>
        <source>Report on effects</source>
        <translation>成效说明</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Equipment list</source>
        <translation>设备清单</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Document of a designation</source>
        <translation>称号批文</translation>
    </message>
    <message>
        <source>Statement of truthfulness</source>
        <translation>真实性承诺书</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备购置</translation>
    </message>
    <message>
        <source>Equipment on finance lease</source>
        <translation>设备融资租赁</translation>
    </message>
    <message>
        <source>Equipment rent</source>
        <translation>设备租金</translation>
    </message>
    <message>
        <source>Related hardware</source>
        <translation>相关硬件设备</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件购买</translation>
    </message>
    <message>
        <source>Application development</source>
        <translation>应用开发</translation>
    </message>
    <message>
        <source>Information services</source>
        <translation>信息服务</translation>
    </message>
    <message>
        <source>Cloud service rent</source>
        <translation>云服务租用</translation>
    </message>
    <message>
        <source>Platform application service</source>
        <translation>平台应用服务</translation>
    </message>
    <message>
        <source>Platform construction</source>
        <translation>平台建设</translation>
    </message>
    <message>
        <source>Civil works</source>
        <translation>土建</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Working capital</source>
        <translation>流动资金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>税费</translation>
    </message>
    <message>
        <source>National standardisation and new-mode project</source>
        <translation>国家智能制造标准化与新模式应用项目</translation>
    </message>
    <message>
        <source>National smart-manufacturing pilot</source>
        <translation>智能制造试点示范项目</translation>
    </message>
    <message>
        <source>National smart-manufacturing benchmark</source>
        <translation>智能制造标杆项目</translation>
    </message>
    <message>
        <source>Municipal digital workshop</source>
        <translation>市级数字化车间</translation>
    </message>
    <message>
        <source>Municipal smart factory</source>
        <translation>市级智能工厂</translation>
    </message>
    <message>
        <source>District digital workshop</source>
        <translation>区县级数字化车间</translation>
    </message>
    <message>
        <source>Other designation</source>
        <translation>其他称号</translation>
    </message>
    <message>
        <source>Large enterprise</source>
        <translation>大型企业</translation>
    </message>
    <message>
        <source>Medium-sized enterprise</source>
        <translation>中型企业</translation>
    </message>
    <message>
        <source>Small enterprise</source>
        <translation>小型企业</translation>
    </message>
    <message>
        <source>Micro enterprise</source>
        <translation>微型企业</translation>
    </message>
    <message>
        <source>Production efficiency</source>
        <translation>生产效率</translation>
    </message>
    <message>
        <source>Energy efficiency</source>
        <translation>能源利用率</translation>
    </message>
    <message>
        <source>Defect rate</source>
        <translation>产品不良品率</translation>
    </message>
    <message>
        <source>Operating cost</source>
        <translation>运营成本</translation>
    </message>
    <message>
        <source>Development cycle</source>
        <translation>产品研制周期</translation>
    </message>
    <message>
        <source>Share of numerically controlled equipment</source>
        <translation>装备数控化率</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>sealed, waiting to be sent</source>
        <translation>已封存，待发送</translation>
    </message>
    <message>
        <source>sealed, waiting for you to sign in</source>
        <translation>已封存，待登录后发送</translation>
    </message>
    <message>
        <source>received by the platform</source>
        <translation>平台已回执</translation>
    </message>
    <message>
        <source>confirmed by the platform</source>
        <translation>平台已确认</translation>
    </message>
    <message>
        <source>in conflict: the application changed on the platform</source>
        <translation>有冲突：申报件在平台上已变化</translation>
    </message>
    <message>
        <source>refused by the platform</source>
        <translation>平台已拒收</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签署</translation>
    </message>
</context>
<context>
    <name>ReviewWording</name>
    <message>
        <source>met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>cannot be determined yet</source>
        <translation>尚不能判定</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 wan</source>
        <translation>%1 万元</translation>
    </message>
    <message>
        <source>exactly at the threshold</source>
        <translation>正好达线</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>高出 %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>差 %1</translation>
    </message>
    <message>
        <source>not established</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
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
        <translation>未填</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予认定</translation>
    </message>
    <message>
        <source>First review passed, forward to the municipal commission</source>
        <translation>初审通过，报送市级</translation>
    </message>
    <message>
        <source>Request correction</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>Return to the district</source>
        <translation>退回区县</translation>
    </message>
    <message>
        <source>Recognise…</source>
        <translation>认定…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>不予认定…</translation>
    </message>
    <message>
        <source>Submit first review, forward…</source>
        <translation>提交初审意见，报送市级…</translation>
    </message>
    <message>
        <source>Request correction…</source>
        <translation>补正…</translation>
    </message>
    <message>
        <source>Return to the district…</source>
        <translation>退回区县…</translation>
    </message>
    <message>
        <source>The municipal commission recognises the project. It becomes registered once the platform has confirmed.</source>
        <translation>由市经济信息委认定本项目；平台确认后才算入库。</translation>
    </message>
    <message>
        <source>The district recognises the project. It becomes registered once the platform has confirmed.</source>
        <translation>由区县经济信息委认定本项目；平台确认后才算入库。</translation>
    </message>
    <message>
        <source>The project is not recognised; the applicant is told with your opinion.</source>
        <translation>不予认定本项目，并将你的意见告知申报单位。</translation>
    </message>
    <message>
        <source>Your first review goes to the municipal commission, which decides on recognition.</source>
        <translation>初审意见报送市经济信息委，由其组织认定。</translation>
    </message>
    <message>
        <source>The application goes back to the applicant to be corrected, with your opinion.</source>
        <translation>申报件连同你的意见退给申报单位补正。</translation>
    </message>
    <message>
        <source>The application goes back to the district for another first review.</source>
        <translation>申报件退回区县重新初审。</translation>
    </message>
    <message>
        <source>RECOGNISE</source>
        <comment>word typed to seal a decision</comment>
        <translation>认定</translation>
    </message>
    <message>
        <source>DECLINE</source>
        <comment>word typed to seal a decision</comment>
        <translation>不予认定</translation>
    </message>
    <message>
        <source>FORWARD</source>
        <comment>word typed to seal a decision</comment>
        <translation>报送</translation>
    </message>
    <message>
        <source>CORRECTION</source>
        <comment>word typed to seal a decision</comment>
        <translation>补正</translation>
    </message>
    <message>
        <source>RETURN</source>
        <comment>word typed to seal a decision</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Seal and submit: recognise</source>
        <translation>封存并提交：认定</translation>
    </message>
    <message>
        <source>Seal and submit: decline</source>
        <translation>封存并提交：不予认定</translation>
    </message>
    <message>
        <source>Seal and submit: forward to the municipal commission</source>
        <translation>封存并提交：报送市级</translation>
    </message>
    <message>
        <source>Seal and submit: request correction</source>
        <translation>封存并提交：补正</translation>
    </message>
    <message>
        <source>Seal and submit: return to the district</source>
        <translation>封存并提交：退回区县</translation>
    </message>
    <message>
        <source>The opinion is empty.</source>
        <translation>审查意见为空。</translation>
    </message>
    <message>
        <source>The system cannot determine the outcome yet. If you decide now, give the reason in the opinion.</source>
        <translation>系统尚不能判定。现在就决定，须在意见中写明理由。</translation>
    </message>
    <message>
        <source>Your decision differs from the system&apos;s result. Give the reason in the opinion.</source>
        <translation>你的决定与系统判定不同，须在意见中写明理由。</translation>
    </message>
    <message>
        <source>This decision is not this level&apos;s to take: see who may recognise.</source>
        <translation>按认定权限，本级不能作此决定。</translation>
    </message>
    <message>
        <source>A decision on this application has already been sealed.</source>
        <translation>本件已有封存的决定。</translation>
    </message>
    <message>
        <source>The application has changed on the platform since you began. Open it again and check what changed.</source>
        <translation>你开始审查后，申报件在平台上已有变化。请重新打开，核对变化之处。</translation>
    </message>
    <message>
        <source>The disk is full: your last change is on screen but not saved. Free some space; saving is tried again with the next change.</source>
        <translation>磁盘已满：最近的修改还在屏幕上，但没有保存。请清理空间，下次修改时会再次保存。</translation>
    </message>
    <message>
        <source>The work file is damaged: your last change is on screen but not saved. Copy your opinion and call your administrator.</source>
        <translation>工作文件已损坏：最近的修改还在屏幕上，但没有保存。请复制意见文本并联系管理员。</translation>
    </message>
    <message>
        <source>Your last change is on screen but not saved, because the work file cannot be written (%1).</source>
        <translation>最近的修改还在屏幕上，但没有保存：工作文件无法写入（%1）。</translation>
    </message>
    <message>
        <source>The file on this computer no longer matches its digest and is not shown. It is fetched again with the next synchronisation.</source>
        <translation>本机的文件与校验值不符，不予显示；下次同步时会重新下载。</translation>
    </message>
    <message>
        <source>This attachment has not been downloaded yet. It comes with the next synchronisation.</source>
        <translation>这个附件还没有下载，下次同步时会下载到本机。</translation>
    </message>
    <message>
        <source>The attachment cannot be read from this computer (%1). Your work is not affected.</source>
        <translation>本机无法读取这个附件（%1）。你的工作不受影响。</translation>
    </message>
    <message>
        <source>At least one condition has to be concluded as not met.</source>
        <translation>须至少有一条结论为“不符合”。</translation>
    </message>
    <message>
        <source>for the city to decide</source>
        <translation>由市级认定</translation>
    </message>
    <message>
        <source>for the district to decide</source>
        <translation>由区县认定</translation>
    </message>
    <message>
        <source>not met · %1</source>
        <comment>with the shortfall, in a narrow place</comment>
        <translation>不符合 · %1</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>check character right</source>
        <translation>校验码正确</translation>
    </message>
    <message>
        <source>check character should be %1</source>
        <translation>校验码应为 %1</translation>
    </message>
    <message>
        <source>not a credit code: 18 digits and capitals are expected</source>
        <translation>不是统一社会信用代码：应为 18 位数字和大写字母</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>注册地址</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>法人形式</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>Revenue of the last year</source>
        <translation>上年营业收入</translation>
    </message>
    <message>
        <source>Stated size</source>
        <translation>申报规模</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What the standard asks</source>
        <translation>标准所问</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>建设地点</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开工</translation>
    </message>
    <message>
        <source>End</source>
        <translation>完工</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>已完工</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Total investment</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>In words</source>
        <comment>amount</comment>
        <translation>金额大写</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>早于开工</translation>
    </message>
    <message>
        <source>Content in the applicant&apos;s words</source>
        <translation>建设内容（申报单位所述）</translation>
    </message>
    <message>
        <source>What was built</source>
        <translation>建设内容核实</translation>
    </message>
    <message>
        <source>Designations stated</source>
        <translation>申报称号</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>称号</translation>
    </message>
    <message>
        <source>the applicant has not said whether there are any</source>
        <translation>申报单位没有说明有无称号</translation>
    </message>
    <message>
        <source>the applicant states that there are none</source>
        <translation>申报单位填报：无</translation>
    </message>
    <message>
        <source>year %1</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>year not stated</source>
        <translation>年度未填</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>证书号 %1</translation>
    </message>
    <message>
        <source>no certificate number</source>
        <translation>无证书号</translation>
    </message>
    <message>
        <source>of this very project: %1</source>
        <translation>属于本项目：%1</translation>
    </message>
    <message>
        <source>verified investment %1</source>
        <translation>核定投资 %1</translation>
    </message>
    <message>
        <source>Municipal review</source>
        <translation>市级复核</translation>
    </message>
    <message>
        <source>District first review</source>
        <translation>区县初审</translation>
    </message>
    <message>
        <source>Rule pack %1</source>
        <translation>规则包 %1</translation>
    </message>
    <message>
        <source>%1
%2
SHA-256 %3
Engine %4</source>
        <translation>%1
%2
SHA-256 %3
引擎 %4</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>to be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>District commission</source>
        <translation>区县经济信息委</translation>
    </message>
    <message>
        <source>Municipal commission, after the district&apos;s first review</source>
        <translation>市经济信息委（区县初审后）</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>尚不能确定</translation>
    </message>
    <message>
        <source>Total investment %1 %2 %3</source>
        <comment>amount, relation, threshold</comment>
        <translation>总投资 %1 %2 %3</translation>
    </message>
    <message>
        <source>Total investment unknown, threshold %1</source>
        <translation>总投资未知，界线 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is nothing for you to decide at this stage.</source>
        <translation>现阶段没有需要你决定的事项。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Still to be checked: %1.</source>
        <translation>待核：%1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1等</translation>
    </message>
    <message>
        <source>Total investment %1 – %2
threshold %3</source>
        <translation>总投资 %1–%2
界线 %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Zhiping is already running; its window has been brought to the front.
</source>
        <translation>智评已在运行，已将其窗口调到前面。
</translation>
    </message>
</context>
<context>
    <name>zhiping::login::GuidePane</name>
    <message>
        <source>&amp;First time here? Show all steps</source>
        <translation>首次登录？显示全部步骤(&amp;F)</translation>
    </message>
    <message>
        <source>Continue &amp;later</source>
        <translation>稍后继续(&amp;L)</translation>
    </message>
    <message>
        <source>Closes this window. What you have done on the portal stays done.</source>
        <translation>关闭本窗口。你在门户上已完成的步骤仍然有效。</translation>
    </message>
    <message>
        <source>Register on the portal</source>
        <translation>注册平台账号</translation>
    </message>
    <message>
        <source>Wait for the portal&apos;s approval</source>
        <translation>等待平台审核</translation>
    </message>
    <message>
        <source>Add the business system</source>
        <translation>接入业务系统</translation>
    </message>
    <message>
        <source>Log in again to activate it</source>
        <translation>重新登录以激活权限</translation>
    </message>
    <message>
        <source>Bind your old account, or confirm as new</source>
        <translation>绑定老账号，或确认新用户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Log in with your portal account</source>
        <translation>用平台账号登录</translation>
    </message>
    <message>
        <source>Enter 智能制造信息管理平台</source>
        <translation>进入智能制造信息管理平台</translation>
    </message>
    <message>
        <source>First sign-in · step %1 of %2</source>
        <translation>首次登录 · 第 %1 步 / 共 %2 步</translation>
    </message>
    <message>
        <source>Sign-in · step %1 of %2</source>
        <translation>登录 · 第 %1 步 / 共 %2 步</translation>
    </message>
</context>
<context>
    <name>zhiping::login::OriginBar</name>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Load the page again</source>
        <translation>重新加载网页</translation>
    </message>
    <message>
        <source>This site only</source>
        <translation>只允许本站点</translation>
    </message>
    <message>
        <source>Pages of other sites are not opened in this window.</source>
        <translation>本窗口不打开其他站点的网页。</translation>
    </message>
    <message>
        <source>TLS ✓</source>
        <translation>TLS ✓</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Not trusted ✗</source>
        <translation>不受信任 ✗</translation>
    </message>
</context>
<context>
    <name>zhiping::login::PortalBrowser</name>
    <message>
        <source>Web page of the portal</source>
        <translation>门户网页</translation>
    </message>
</context>
<context>
    <name>zhiping::login::SignInWindow</name>
    <message>
        <source>Sign in · Zhiping</source>
        <translation>登录 · 智评</translation>
    </message>
    <message>
        <source>Test environment: protections of this window are relaxed. Do not enter a real password.</source>
        <translation>测试环境：本窗口的防护已放宽，请勿输入真实密码。</translation>
    </message>
    <message>
        <source>Does the page not open?</source>
        <translation>打不开？</translation>
    </message>
    <message>
        <source>&amp;Copy a diagnosis</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Zhiping neither reads nor keeps the password you type into the page</source>
        <translation>智评不会读取或保存你在网页中输入的密码</translation>
    </message>
    <message>
        <source>Opening the portal …</source>
        <translation>正在打开门户…</translation>
    </message>
    <message>
        <source>Signing in did not get through to the end.</source>
        <translation>登录未能完成。</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Blocked: the page wanted to go to %1, which is not part of signing in.</source>
        <translation>已拦截：网页要跳转到 %1，这不属于登录过程。</translation>
    </message>
    <message>
        <source>Nothing can be downloaded in this window.</source>
        <translation>本窗口不能下载文件。</translation>
    </message>
    <message>
        <source>Your portal account has not added 智能制造信息管理平台 yet. Add it as shown at the left.</source>
        <translation>你的平台账号尚未接入智能制造信息管理平台，请按左侧所示接入。</translation>
    </message>
    <message>
        <source>The access was added. Log in again to activate it.</source>
        <translation>已接入，请重新登录以激活权限。</translation>
    </message>
    <message>
        <source>Your portal account is still being checked. Log in again once it is approved.</source>
        <translation>你的平台账号仍在审核，通过后请重新登录。</translation>
    </message>
    <message>
        <source>There is no portal account with this name yet. Register first.</source>
        <translation>尚无此平台账号，请先注册。</translation>
    </message>
    <message>
        <source>The diagnosis is on the clipboard. It holds no password.</source>
        <translation>诊断信息已复制，其中不含密码。</translation>
    </message>
</context>
<context>
    <name>zhiping::login::StepCard</name>
    <message>
        <source>Enter your portal account and password in the page on the right.</source>
        <translation>在右侧网页输入平台账号和密码。</translation>
    </message>
    <message>
        <source>Afterwards the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt; by itself.</source>
        <translation>随后网页会自动进入&lt;b&gt;智能制造信息管理平台&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Your password goes to the portal only.</source>
        <translation>密码只发送给门户。</translation>
    </message>
    <message>
        <source>If you have a portal account, log in on the right.</source>
        <translation>已有平台账号，请在右侧登录。</translation>
    </message>
    <message>
        <source>If not, click &lt;b&gt;现在注册&lt;/b&gt; there, fill in the form and submit it.</source>
        <translation>没有账号，请在网页点&lt;b&gt;现在注册&lt;/b&gt;，填写并提交。</translation>
    </message>
    <message>
        <source>A registration is checked within one working day. You may close this window meanwhile.</source>
        <translation>注册审核不超过 1 个工作日，期间可以关闭本窗口。</translation>
    </message>
    <message>
        <source>Your registration is being checked, for one working day at most.</source>
        <translation>你的注册正在审核，不超过 1 个工作日。</translation>
    </message>
    <message>
        <source>If the page told you to contact an administrator, please do.</source>
        <translation>如网页提示联系管理员，请按提示联系。</translation>
    </message>
    <message>
        <source>Once approved, come back here and log in on the right.</source>
        <translation>审核通过后，回到这里在右侧登录。</translation>
    </message>
    <message>
        <source>Nobody asks the portal for you meanwhile: that would need your password.</source>
        <translation>期间不会代你查询门户，那需要你的密码。</translation>
    </message>
    <message>
        <source>Click &lt;b&gt;业务系统类&lt;/b&gt; at the left of the page.</source>
        <translation>点网页左侧的&lt;b&gt;业务系统类&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;智能制造信息管理平台&lt;/b&gt;.</source>
        <translation>选中&lt;b&gt;智能制造信息管理平台&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Click &lt;b&gt;确定接入&lt;/b&gt;; the grey tile gets its colour.</source>
        <translation>点&lt;b&gt;确定接入&lt;/b&gt;，图标由灰变亮。</translation>
    </message>
    <message>
        <source>The new access counts only after you have logged in again.</source>
        <translation>新接入的权限须重新登录后才生效。</translation>
    </message>
    <message>
        <source>Log in once more with your portal account.</source>
        <translation>请用平台账号再登录一次。</translation>
    </message>
    <message>
        <source>Then the page goes on to &lt;b&gt;智能制造信息管理平台&lt;/b&gt;; if it does not, click its tile.</source>
        <translation>随后网页会进入&lt;b&gt;智能制造信息管理平台&lt;/b&gt;；如未进入，请点其图标。</translation>
    </message>
    <message>
        <source>Without logging in again the system you just added stays closed.</source>
        <translation>不重新登录，刚接入的系统无法打开。</translation>
    </message>
    <message>
        <source>With an account of the old platform: click &lt;b&gt;我是老用户&lt;/b&gt; and enter its name and password.</source>
        <translation>已有原平台账号：点&lt;b&gt;我是老用户&lt;/b&gt;，输入原账号和密码。</translation>
    </message>
    <message>
        <source>Without one: click &lt;b&gt;我是新用户&lt;/b&gt; and confirm your particulars.</source>
        <translation>没有原账号：点&lt;b&gt;我是新用户&lt;/b&gt;，确认用户信息。</translation>
    </message>
    <message>
        <source>An old account can be bound to one portal account only. A wrong choice can be undone by the administrator alone.</source>
        <translation>一个老账号只能绑定一个平台账号。选错后只有管理员才能解除。</translation>
    </message>
    <message>
        <source>The platform is checking who you are.</source>
        <translation>平台正在确认你的身份。</translation>
    </message>
    <message>
        <source>You are signed in. This window closes by itself.</source>
        <translation>已登录，本窗口会自动关闭。</translation>
    </message>
    <message>
        <source>Open the log-in page a&amp;gain</source>
        <translation>重新打开登录页(&amp;G)</translation>
    </message>
    <message>
        <source>I have &amp;done this step</source>
        <translation>我已完成这一步(&amp;D)</translation>
    </message>
</context>
<context>
    <name>zhiping::login::TroublePanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>The portal does not answer</source>
        <translation>门户没有应答</translation>
    </message>
    <message>
        <source>The page stayed blank</source>
        <translation>网页一直空白</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>网页停止工作</translation>
    </message>
    <message>
        <source>%1 has not answered for 20 seconds. Nothing on this computer is lost; try again now or later.</source>
        <translation>%1 已有 20 秒未应答。本机内容均未丢失，可现在或稍后重试。</translation>
    </message>
    <message>
        <source>%1 answered, but there is nothing to be seen. Try again; if it stays like this, copy the diagnosis below for your administrator.</source>
        <translation>%1 已应答，但网页没有内容。请重试；如仍如此，请复制下面的诊断信息交给管理员。</translation>
    </message>
    <message>
        <source>Close, go on without signing in</source>
        <translation>关闭，先不登录</translation>
    </message>
    <message>
        <source>%1 has a fault at the moment</source>
        <translation>%1 目前出现故障</translation>
    </message>
    <message>
        <source>Nothing on this computer is lost, and you can go on reviewing offline. Check the network connection, then try again.</source>
        <translation>本机内容均未丢失，可以继续离线审查。请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>Nothing on this computer is lost, and your password was not the reason. Try again in a few minutes.</source>
        <translation>本机内容均未丢失，也不是密码的问题。请过几分钟再试。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is, so nothing was sent to it. Somebody may be listening, or the network inspects encrypted traffic. Ask your administrator; the details say who issued the certificate.</source>
        <translation>%1 无法证明自己的身份，因此没有向它发送任何内容。可能有人窃听，或网络在检查加密流量。请联系管理员；证书由谁签发见详情。</translation>
    </message>
    <message>
        <source>It was opened again once and stopped again. Your work in the other window is not affected.</source>
        <translation>已重新打开过一次，又停止了。另一个窗口中的工作不受影响。</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>错误 %1</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Addressing</name>
    <message>
        <source>Nothing was sent and nothing changed.</source>
        <translation>没有发送任何内容，也没有改动。</translation>
    </message>
    <message>
        <source>This address is not encrypted.</source>
        <translation>这个地址没有加密。</translation>
    </message>
    <message>
        <source>Write it with https:// – http:// is only for a platform on this computer.</source>
        <translation>请改用 https:// 开头；http:// 只用于本机上的平台。</translation>
    </message>
    <message>
        <source>The portal&apos;s address cannot be used.</source>
        <translation>门户地址不能使用。</translation>
    </message>
    <message>
        <source>It begins with https://. “Use the official one” brings back the city&apos;s.</source>
        <translation>门户地址以 https:// 开头。点“使用官方门户”可恢复为市里的门户。</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>这不是一个地址。</translation>
    </message>
    <message>
        <source>Write it as in https://review.example.cn, without anything after the name.</source>
        <translation>请按 https://review.example.cn 的样式填写，域名后面不加其他内容。</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>找不到域名 %1。</translation>
    </message>
    <message>
        <source>Check the spelling and whether this computer is in the right network.</source>
        <translation>请检查拼写，以及本机是否接入了正确的网络。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时应答。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your administrator whether the address is right.</source>
        <translation>请重试；仍然如此，请向平台管理员核对地址。</translation>
    </message>
    <message>
        <source>%1 answers, but has a fault at the moment.</source>
        <translation>%1 有应答，但目前出现故障。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>连不上 %1。</translation>
    </message>
    <message>
        <source>Check the network connection and the address, then try again.</source>
        <translation>请检查网络连接和地址，然后重试。</translation>
    </message>
    <message>
        <source>%1 could not prove who it is: its certificate is not trusted.</source>
        <translation>%1 无法证明自己的身份：证书不受信任。</translation>
    </message>
    <message>
        <source>The connection was refused before anything was sent.</source>
        <translation>连接已在发送内容之前被拒绝。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date. If it is right, the network may inspect encrypted traffic, or somebody may be listening: ask your network administrator.</source>
        <translation>请检查本机日期。日期无误时，可能是网络在检查加密流量，或有人窃听：请联系网络管理员。</translation>
    </message>
    <message>
        <source>The network sent us to %1 instead.</source>
        <translation>网络把请求转到了 %1。</translation>
    </message>
    <message>
        <source>A hotel&apos;s or office&apos;s network often wants you to log in first: open your web browser, log in to the network, then try again. Otherwise the address is wrong.</source>
        <translation>酒店或办公网络往往要求先认证：请打开浏览器完成网络认证，然后重试。若无需认证，则是地址有误。</translation>
    </message>
    <message>
        <source>%1 answers, but it is not the platform.</source>
        <translation>%1 有应答，但它不是审查平台。</translation>
    </message>
    <message>
        <source>Check the address. In a hotel&apos;s or office&apos;s network, log in to the network in your web browser first.</source>
        <translation>请核对地址。在酒店或办公网络中，请先在浏览器里完成网络认证。</translation>
    </message>
    <message>
        <source>%1 is the platform.</source>
        <translation>%1 就是审查平台。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::BriefcaseModel</name>
    <message>
        <source>Application %1 …</source>
        <translation>申报件 %1 …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) taken along until %1; what is missing is downloaded with the next sync.</source>
        <translation>
            <numerusform>已带走 %n 件，有效至 %1；缺的文件随下次同步下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) removed from the briefcase. The files stay until their room is needed.</source>
        <translation>
            <numerusform>已从公文包移除 %n 件。文件仍在本机，空间不够时才清理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Not on this laptop</source>
        <translation>不在本机</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>缺 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Here, not checked</source>
        <translation>已在本机，未检查</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) do not open</source>
        <translation>
            <numerusform>%n 份打不开</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready offline</source>
        <translation>可离线</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>here / all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Applicant and project</source>
        <translation>企业 / 项目</translation>
    </message>
    <message>
        <source>Files here</source>
        <translation>附件在本机</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Conflict</name>
    <message>
        <source>To be accepted</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>补正中</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>With the municipality</source>
        <translation>已报市级</translation>
    </message>
    <message>
        <source>Returned to the district</source>
        <translation>已退回区县</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予认定</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>body: verdict</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The application has left your queue. Your decision is kept here and was not sent; there is nothing more to decide.</source>
        <translation>该申报件已不在你的待办中。决定保留在本机，未被接收，无需再作决定。</translation>
    </message>
    <message>
        <source>The new state has not reached this laptop yet. Sync now, then compare again.</source>
        <translation>平台的新状态尚未到达本机。请先同步，再比较。</translation>
    </message>
    <message>
        <source>Open the application: your conclusions and your opinion are on the desk. Check what has changed, then decide again, or leave it. Your earlier decision stays as a record.</source>
        <translation>请打开该申报件：你的结论和意见都在。核对变更之处后重新作出决定，或不再处理；原决定作为记录保留。</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>reviewing body</source>
        <translation>审查单位</translation>
    </message>
    <message>
        <source>applied category</source>
        <translation>申报类别</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申报主体</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>total investment</source>
        <translation>总投资</translation>
    </message>
    <message>
        <source>content of the project</source>
        <translation>建设内容</translation>
    </message>
    <message>
        <source>investment lines</source>
        <translation>投资明细</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>designations</source>
        <translation>称号</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>审查意见</translation>
    </message>
    <message>
        <source>The application changed on the platform after you had looked, so your decision was not taken in. Nothing was overwritten, nothing is lost.</source>
        <translation>你审查之后，该申报件在平台上有变更，决定未被接收。没有覆盖任何内容，也没有丢失。</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>认定类别</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>此后变更：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhiping::models::DeskPresenter</name>
    <message>
        <source>The record does not check out (%1), so it was not exported. Your decisions are kept; please tell your administrator.</source>
        <translation>操作记录未通过核对（%1），没有导出。你的决定都在，请告知管理员。</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>文件无法写入：%1。请另选位置。</translation>
    </message>
    <message>
        <source>The record is in %1. Each line holds the hash of the one before; your administrator can check it.</source>
        <translation>操作记录已存入 %1。每一行都含有上一行的哈希值，管理员可以核对。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Faults</name>
    <message>
        <source>Everything you wrote is stored on this laptop.</source>
        <translation>你写的内容都已保存在本机。</translation>
    </message>
    <message>
        <source>There is no connection to the platform.</source>
        <translation>连接不上平台。</translation>
    </message>
    <message>
        <source>Go on working; it is sent when the network is back.</source>
        <translation>可以继续工作，网络恢复后自动发送。</translation>
    </message>
    <message>
        <source>The platform did not answer in time.</source>
        <translation>平台未及时应答。</translation>
    </message>
    <message>
        <source>It is tried again by itself; nothing is sent twice.</source>
        <translation>会自动重试，不会重复提交。</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>登录已失效。</translation>
    </message>
    <message>
        <source>Sign in again to go on sending and receiving.</source>
        <translation>请重新登录，以继续收发。</translation>
    </message>
    <message>
        <source>The platform does not permit this to your account.</source>
        <translation>平台不允许你的账号进行此操作。</translation>
    </message>
    <message>
        <source>Ask your platform administrator to check your role and district.</source>
        <translation>请平台管理员核对你的角色和所属区县。</translation>
    </message>
    <message>
        <source>The platform no longer has what was asked for.</source>
        <translation>平台上已没有所请求的内容。</translation>
    </message>
    <message>
        <source>Sync again to see the present state.</source>
        <translation>请重新同步，查看当前状态。</translation>
    </message>
    <message>
        <source>The application changed on the platform while you were working.</source>
        <translation>你审查期间，申报件在平台上已变更。</translation>
    </message>
    <message>
        <source>Your opinion is kept as you wrote it; nothing was overwritten.</source>
        <translation>你的意见原样保留，没有被覆盖。</translation>
    </message>
    <message>
        <source>Sync, look at the change, then decide again.</source>
        <translation>请同步并查看变更，再重新决定。</translation>
    </message>
    <message>
        <source>The platform did not accept this as it is.</source>
        <translation>平台未接收此项内容。</translation>
    </message>
    <message>
        <source>Read the platform&apos;s reason in the outbox and correct it.</source>
        <translation>请在“待发送”中查看平台的理由并更正。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer could not be understood.</source>
        <translation>无法理解平台的应答。</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, send the details to support.</source>
        <translation>请稍后重试；如仍如此，请将详情发给技术支持。</translation>
    </message>
    <message>
        <source>Something else answered in place of the platform.</source>
        <translation>应答的不是平台。</translation>
    </message>
    <message>
        <source>Nothing was sent; everything you wrote is stored on this laptop.</source>
        <translation>没有发送任何内容；你写的内容都已保存在本机。</translation>
    </message>
    <message>
        <source>Check the network: is there a sign-in page of a hotel or office network, or a wrong address in the settings?</source>
        <translation>请检查网络：是否需要先登录宾馆或单位网络，或设置中的地址有误？</translation>
    </message>
    <message>
        <source>The server could not prove that it is the platform.</source>
        <translation>服务器无法证明自己是平台。</translation>
    </message>
    <message>
        <source>The connection was refused before anything was sent.</source>
        <translation>连接已在发送内容之前被拒绝。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, then ask your network administrator.</source>
        <translation>请检查电脑日期，再咨询网络管理员。</translation>
    </message>
    <message>
        <source>The platform has a fault at the moment.</source>
        <translation>平台目前有故障。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>会自动重试。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>此前已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>Free some space, then try again; the last change is not saved until then.</source>
        <translation>请腾出空间后重试；在此之前，最近一次修改尚未保存。</translation>
    </message>
    <message>
        <source>The local store cannot be opened or written.</source>
        <translation>本机存储无法打开或写入。</translation>
    </message>
    <message>
        <source>A local file is damaged.</source>
        <translation>本机文件已损坏。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or missing.</source>
        <translation>系统密钥环已锁定或不可用。</translation>
    </message>
    <message>
        <source>No password is stored anywhere else.</source>
        <translation>密码没有保存在其他任何地方。</translation>
    </message>
    <message>
        <source>Unlock the keychain; until then this sign-in lasts only while the program runs.</source>
        <translation>请解锁密钥环；在此之前，登录只在程序运行期间有效。</translation>
    </message>
    <message>
        <source>The rule pack cannot be used.</source>
        <translation>规则包无法使用。</translation>
    </message>
    <message>
        <source>Sync to fetch it again; applications can be read meanwhile, but not assessed.</source>
        <translation>请同步以重新取得；其间申报件可以查看，但不能判定。</translation>
    </message>
    <message>
        <source>A value is not as it must be.</source>
        <translation>有一项内容不符合要求。</translation>
    </message>
    <message>
        <source>Check what was entered last.</source>
        <translation>请检查最近输入的内容。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>可随时重新开始。</translation>
    </message>
    <message>
        <source>Check that the disk is there and not write-protected, then try again.</source>
        <translation>请检查磁盘是否在位、是否写保护，然后重试。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除任何内容。</translation>
    </message>
    <message>
        <source>Close Zhiping and open it again: what came from the platform is then fetched anew. If it stays so, send the details to support.</source>
        <translation>请关闭智评再打开：来自平台的内容会重新获取。仍然如此，请把详情发给技术支持。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::FlightCheck</name>
    <message>
        <source>%1 · attachment %2 %3</source>
        <comment>applicant, number, file name</comment>
        <translation>%1 · 附件%2 %3</translation>
    </message>
    <message>
        <source>Application %1 …</source>
        <translation>申报件 %1 …</translation>
    </message>
    <message>
        <source>It is not on this laptop, or the rules for it are not. Sync, then check again.</source>
        <translation>本机没有这一件，或没有它的规则包。请先同步，再检查一次。</translation>
    </message>
    <message>
        <source>Not downloaded yet.</source>
        <translation>还没有下载。</translation>
    </message>
    <message>
        <source>Damaged on this laptop; it has to be downloaded again.</source>
        <translation>在本机已损坏，需要重新下载。</translation>
    </message>
    <message>
        <source>Locked by a password: it opens nowhere without the applicant&apos;s password.</source>
        <translation>有密码保护：没有企业的密码，在哪里都打不开。</translation>
    </message>
    <message>
        <source>It arrived unharmed, but is not readable: request a correction.</source>
        <translation>文件完整送达，但本身无法读取：请要求补正。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Format</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The language of this translation: &quot;zh&quot; or &quot;en&quot;.</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 × 10,000 yuan</source>
        <comment>an amount in 万元</comment>
        <translation>%1 万元</translation>
    </message>
    <message>
        <source>%1 yuan (%2)</source>
        <comment>exact amount and the same in capital numerals</comment>
        <translation>%1 元（%2）</translation>
    </message>
</context>
<context>
    <name>zhiping::models::OutboxModel</name>
    <message>
        <source>Unreadable decision</source>
        <translation>无法读取的决定</translation>
    </message>
    <message>
        <source>Waits for the next sync.</source>
        <translation>等待下次同步。</translation>
    </message>
    <message>
        <source>Handed to the network; the platform&apos;s answer is awaited. It is never counted twice.</source>
        <translation>已交给网络，正等待平台应答。不会重复计入。</translation>
    </message>
    <message>
        <source>The last attempt did not get through; it is tried again by itself.</source>
        <translation>上次未能送达，会自动重试。</translation>
    </message>
    <message>
        <source>Is sent as soon as you have signed in again.</source>
        <translation>重新登录后即发送。</translation>
    </message>
    <message>
        <source>The platform has it and gave a receipt. Registration is a later step of the platform.</source>
        <translation>平台已收到并给出回执。入库由平台另行完成。</translation>
    </message>
    <message>
        <source>The platform&apos;s own record shows this decision.</source>
        <translation>平台的记录中已有此决定。</translation>
    </message>
    <message>
        <source>The platform gave no reason. Your decision is kept as it is.</source>
        <translation>平台没有说明理由。你的决定原样保留。</translation>
    </message>
    <message>
        <source>The platform says: %1 Your decision is kept as it is.</source>
        <translation>平台答复：%1 你的决定原样保留。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>application %1 …</source>
        <translation>申报件 %1 …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>decision · application</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>尚未签署。</translation>
    </message>
    <message>
        <source>You have decided again since; this one is kept as a record and is not sent.</source>
        <translation>你已重新作出决定；这一条作为记录保留，不再发送。</translation>
    </message>
    <message>
        <source>The platform has this decision, but it had seen later work of this laptop: the laptop was set back, for instance by an old copy. Check in the queue that your later decisions are there, and tell your administrator.</source>
        <translation>平台已收到这项决定，但此前见过本机更晚的记录：本机可能被旧备份恢复过。请在待办中核对之后作出的决定是否都在，并告知管理员。</translation>
    </message>
    <message>
        <source>Laptop was set back</source>
        <translation>本机记录被回退</translation>
    </message>
    <message>
        <source>Signed %1, %2.</source>
        <comment>moment, size</comment>
        <translation>%1 签署，%2。</translation>
    </message>
    <message>
        <source>Receipt %1, given by the platform %2.</source>
        <translation>回执 %1，平台于 %2 出具。</translation>
    </message>
    <message numerus="yes">
        <source>Attempted %n time(s) so far.</source>
        <translation>
            <numerusform>已尝试发送 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not attempted yet.</source>
        <translation>尚未尝试发送。</translation>
    </message>
    <message>
        <source>Next attempt not before %1; “Sync now” does not wait.</source>
        <translation>下次自动发送不早于 %1；点“立即同步”可马上发送。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::PackedFilesModel</name>
    <message>
        <source>Downloading %1%</source>
        <translation>正在下载 %1%</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>Does not open</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已在本机</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and file name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Queue</name>
    <message>
        <source>Depends on reading %1</source>
        <translation>取决于口径 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) to verify</source>
        <translation>
            <numerusform>待核实 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell yet</source>
        <translation>尚不能判定</translation>
    </message>
    <message>
        <source>Cannot be assessed</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Assessing …</source>
        <translation>判定中…</translation>
    </message>
    <message>
        <source>Met as %1</source>
        <translation>按%1符合</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Not met · short of %1</source>
        <translation>不符合 · 差 %1</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Decided by the city</source>
        <translation>由市级认定</translation>
    </message>
    <message>
        <source>Forward after first review</source>
        <translation>初审后报市级</translation>
    </message>
    <message>
        <source>Being corrected, clock stopped</source>
        <translation>补正中，暂停计时</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft here</source>
        <translation>有草稿</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>none</source>
        <comment>attachments</comment>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n, here</source>
        <comment>attachments, all on this laptop</comment>
        <translation>
            <numerusform>%n 份 · 已在本机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n, not all here</source>
        <comment>attachments, not all on this laptop</comment>
        <translation>
            <numerusform>%n 份 · 未取全</numerusform>
        </translation>
    </message>
    <message>
        <source>Close to a threshold</source>
        <translation>临近门槛</translation>
    </message>
    <message>
        <source>For the city to decide</source>
        <translation>由市级认定</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant · project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The rules are being applied to this application.</source>
        <translation>正在按规则判定该申报件。</translation>
    </message>
    <message>
        <source>Applied for as %1; met as %2.</source>
        <translation>申报类别：%1；按“%2”符合。</translation>
    </message>
    <message>
        <source>The amount makes this the city&apos;s decision after the district&apos;s first review.</source>
        <translation>按投资额，应由区县初审后报市级认定。</translation>
    </message>
    <message>
        <source>Whether district or city decides is still open.</source>
        <translation>认定权限（区县或市级）尚不确定。</translation>
    </message>
    <message>
        <source>Certainly countable: %1 yuan; short of %2 even under the most favourable reading.</source>
        <translation>确定可计 %1 元；按最有利的口径仍差 %2。</translation>
    </message>
    <message>
        <source>Certain: %1
Under the most favourable reading: %2</source>
        <translation>确定：%1
按最有利的口径：%2</translation>
    </message>
    <message>
        <source>The rules for this application are not on this laptop yet. It can be read and your work is safe; sync to fetch them.</source>
        <translation>本机还没有这份申报件适用的规则包。申报件可以阅读，你写的内容是安全的；同步后即可判定。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::QueueModel</name>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Applicant / project</source>
        <translation>企业 / 项目</translation>
    </message>
    <message>
        <source>Applied category</source>
        <translation>申报类别</translation>
    </message>
    <message>
        <source>Countable (10,000 yuan)</source>
        <translation>可计投资（万元）</translation>
    </message>
    <message>
        <source>System&apos;s verdict (for reference)</source>
        <translation>系统判定（供参考）</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewAttachments</name>
    <message>
        <source>Attachment %1 %2</source>
        <comment>number and file name</comment>
        <translation>附件%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>pages and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>You work offline: switch offline off below to download it. Before the next visit, take the application along (T in the queue): then everything is here.</source>
        <translation>你在离线工作：关掉下方的离线开关即可下载。下次出门前在队列里按 T 把这一件带走，全部附件就都在本机。</translation>
    </message>
    <message>
        <source>Sign in to download it.</source>
        <translation>请先登录，再下载。</translation>
    </message>
    <message>
        <source>The platform does not have this attachment.</source>
        <translation>平台上没有这份附件。</translation>
    </message>
    <message>
        <source>Request a correction, so that the applicant hands it in again.</source>
        <translation>请要求补正，让企业重新提交。</translation>
    </message>
    <message>
        <source>It comes by itself with a later sync, or try again now; what has arrived of it is kept.</source>
        <translation>稍后会随同步自动下载，也可以现在重试；已收到的部分会保留。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewInvestmentModel</name>
    <message>
        <source>to be checked</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1
Supplier: %2</source>
        <translation>%1
供应商：%2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Declared (wan)</source>
        <translation>申报（万元）</translation>
    </message>
    <message>
        <source>Verified (wan)</source>
        <translation>核定（万元）</translation>
    </message>
    <message>
        <source>An amount in yuan is expected, such as 520,000.00: digits, at most two decimals, not negative.</source>
        <translation>请以元填写金额，例如 520,000.00：只用数字，最多两位小数，不能为负。</translation>
    </message>
    <message>
        <source>The application states no total investment; the lines add up to %1.</source>
        <translation>申报件没有填写总投资；明细合计 %1。</translation>
    </message>
    <message>
        <source>Stated total %1; the lines add up to %2, with %3 without an amount.</source>
        <translation>申报总投资 %1；明细合计 %2，另有 %3 行没有金额。</translation>
    </message>
    <message>
        <source>The lines add up to the stated total, %1.</source>
        <translation>明细合计与申报总投资一致：%1。</translation>
    </message>
    <message>
        <source>Stated total %1, lines %2: the difference of %3 is not explained.</source>
        <translation>申报总投资 %1，明细合计 %2，相差 %3，未见说明。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>zhiping::models::ReviewPresenter</name>
    <message>
        <source>Read only: there is nothing for you to decide at this stage.</source>
        <translation>只读：现阶段没有需要你决定的事项。</translation>
    </message>
    <message>
        <source>Decided on %1: %2, receipt %3.</source>
        <translation>%1 已作出决定：%2，回执号 %3。</translation>
    </message>
    <message>
        <source>Decided on %1: %2.</source>
        <translation>%1 已作出决定：%2。</translation>
    </message>
    <message>
        <source>Decided on %1: %2 — %3</source>
        <translation>%1 已作出决定：%2 — %3</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>A number is expected, such as 12 or 12.5.</source>
        <translation>请填数字，例如 12 或 12.5。</translation>
    </message>
    <message>
        <source>The decision was not sealed; nothing has been sent and your work is kept. %1</source>
        <translation>决定没有封存；什么也没有发出，你的工作仍然保留。%1</translation>
    </message>
    <message>
        <source>“%1” is sealed and stands under To send. It leaves with the next synchronisation.</source>
        <translation>“%1”已封存，列入待发送，下次同步时发出。</translation>
    </message>
    <message>
        <source>Read only: your work is shown, but cannot be changed now. The line above says why.</source>
        <translation>只读：可以查看，但现在不能修改，原因见上方提示。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <comment>length of an opinion</comment>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conclusion(s) drawn</source>
        <translation>
            <numerusform>逐条结论 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>no opinion</source>
        <translation>未写意见</translation>
    </message>
    <message>
        <source>There is no room to back up what stands there now. It is saved and stays as it is; make room on the disk and try again.</source>
        <translation>磁盘空间不足，无法先备份现在的内容。现在的内容已保存，没有变化；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The backups of this laptop cannot be read now. What stands there is saved and stays as it is; try again, and tell your administrator if it stays so.</source>
        <translation>暂时读不出本机的备份。现在的内容已保存，没有变化；请重试，仍不行请联系管理员。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Starting</name>
    <message>
        <source>Your files are as they were; nothing was changed.</source>
        <translation>你的文件原样未动。</translation>
    </message>
    <message>
        <source>The disk is full, so your work cannot be opened for writing.</source>
        <translation>磁盘已满，无法打开你的工作文件。</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>此前已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>Free some space, at least 100 MB, then try again.</source>
        <translation>请至少腾出 100 MB 空间，然后重试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>数据文件夹无法写入。</translation>
    </message>
    <message>
        <source>It has to be on this computer&apos;s own disk, not on a network drive, and you need the right to write there. Ask whoever looks after this computer, then try again.</source>
        <translation>数据文件夹须在本机磁盘上，不能放在网络盘上，并且你要有写入权限。请联系本机的维护人员处理，然后重试。</translation>
    </message>
    <message>
        <source>Zhiping is already open, but does not answer.</source>
        <translation>智评已经打开，但没有响应。</translation>
    </message>
    <message>
        <source>What was saved is safe. A second window on the same data was not opened, so that the two cannot overwrite each other.</source>
        <translation>已保存的内容是安全的。为避免两个窗口互相覆盖数据，这里没有再打开一个。</translation>
    </message>
    <message>
        <source>It may be busy: wait a moment, then try again. If it never answers, end it with the system&apos;s task list and try again.</source>
        <translation>它可能正忙：请稍等片刻再重试。若一直没有响应，请在系统的任务列表中结束它，然后重试。</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>The practice platform did not start.</source>
        <translation>练习平台没有启动。</translation>
    </message>
    <message>
        <source>Practice holds only fictional applications; your real work is kept elsewhere and is not affected.</source>
        <translation>练习中只有虚构的申报件；你的真实工作另行保存，不受影响。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation>请重试；仍然如此，请把详情发给技术支持。</translation>
    </message>
    <message>
        <source>Another program is using the practice folder: close it, then try again.</source>
        <translation>另一个程序正在使用练习文件夹：请关闭它，然后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, at least 100 MB, then try again.</source>
        <translation>磁盘已满。请至少腾出 100 MB 空间，然后重试。</translation>
    </message>
    <message>
        <source>Your work is open in another program on this computer.</source>
        <translation>你的工作文件正被本机的另一个程序打开。</translation>
    </message>
    <message>
        <source>Close the other window of Zhiping, then try again.</source>
        <translation>请关闭智评的另一个窗口，然后重试。</translation>
    </message>
    <message>
        <source>Your work was last opened with a newer version of Zhiping.</source>
        <translation>你的工作文件上次是用更新版本的智评打开的。</translation>
    </message>
    <message>
        <source>Install that version or a later one, then open it again. This older version leaves the files alone.</source>
        <translation>请安装该版本或更新的版本后再打开。当前的旧版本不会动这些文件。</translation>
    </message>
    <message>
        <source>The file with your work is damaged and was not opened.</source>
        <translation>保存你工作内容的文件已损坏，没有打开。</translation>
    </message>
    <message>
        <source>It was not changed, so that it can be repaired; what the platform has a receipt for is safe there.</source>
        <translation>文件原样未动，以便修复；平台已回执的决定在平台上是安全的。</translation>
    </message>
    <message>
        <source>Copy the whole data folder to a safe place and send the details to support. Do not delete anything.</source>
        <translation>请把整个数据文件夹复制到安全的地方，并把详情发给技术支持。不要删除任何文件。</translation>
    </message>
    <message>
        <source>Your work was last opened with a newer version of Zhiping. This older version shows it, but cannot change it.</source>
        <translation>你的工作上次是用更新版本的智评打开的。当前的旧版本可以显示，但不能修改。</translation>
    </message>
    <message>
        <source>To go on working, install that version or a later one.</source>
        <translation>如需继续工作，请安装该版本或更新的版本。</translation>
    </message>
    <message>
        <source>The file with your work was damaged. The copy of %1 was taken up in its place.</source>
        <translation>保存你工作的文件已损坏，现已改用 %1 的备份。</translation>
    </message>
    <message>
        <source>The damaged file was set aside and is kept.</source>
        <translation>损坏的文件已另行保存，没有删除。</translation>
    </message>
    <message>
        <source>Written about since then: %1</source>
        <translation>此后填写过的：%1</translation>
    </message>
    <message>
        <source>Decided since then: %1</source>
        <translation>此后作出过决定的：%1</translation>
    </message>
    <message>
        <source>What you wrote after that may be missing, and the damaged file does not tell what: look through what you did last.</source>
        <translation>备份之后填写的内容可能缺失，损坏的文件也无法说明缺了哪些：请检查你最近的工作。</translation>
    </message>
    <message>
        <source>Nothing is missing from it.</source>
        <translation>备份中没有缺失任何内容。</translation>
    </message>
    <message>
        <source>What came after that is listed in the details: please do it again.</source>
        <translation>备份之后的内容列在详情中，请重新填写。</translation>
    </message>
    <message>
        <source>The disk is nearly full: to receive more, %1 must be free, and %2 are.</source>
        <translation>磁盘快满了：要继续接收，需要 %1 可用空间，目前只有 %2。</translation>
    </message>
    <message>
        <source>The rest is kept for your own work, which is still saved and sent.</source>
        <translation>剩余空间留给你自己的工作，仍会正常保存和发送。</translation>
    </message>
    <message>
        <source>Free some space, then sync again.</source>
        <translation>请腾出一些空间，然后重新同步。</translation>
    </message>
    <message>
        <source>Your work lies sealed on this laptop, as it was; nothing was deleted.</source>
        <translation>你的工作仍加密保存在本机，保持原样，没有删除任何内容。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain, which keeps the key to your work, is locked or missing.</source>
        <translation>系统密钥环已锁定或不存在，你的工作的密钥保存在其中。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter your recovery phrase.</source>
        <translation>请解锁密钥环后重试，或输入恢复短语。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>请解锁密钥环，然后重试。</translation>
    </message>
    <message>
        <source>The file with the key to your work cannot be read.</source>
        <translation>保存你的工作密钥的文件无法读取。</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this work.</source>
        <translation>这不是本机工作的恢复短语。</translation>
    </message>
    <message>
        <source>Compare it sign by sign with the paper, then try again.</source>
        <translation>请与纸上逐字核对后重试。</translation>
    </message>
    <message>
        <source>There is no recovery phrase for this work.</source>
        <translation>本机的工作没有恢复短语。</translation>
    </message>
    <message>
        <source>This did not work on this computer right now.</source>
        <translation>本机暂时无法完成此操作。</translation>
    </message>
    <message>
        <source>Close other programs or free some space, then try again.</source>
        <translation>请关闭其他程序或腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain, which is to keep the key to your work, is locked or missing.</source>
        <translation>用来保存你的工作密钥的系统密钥环已锁定或不存在。</translation>
    </message>
    <message>
        <source>Nothing is kept on this laptop without being sealed, so nothing was kept yet.</source>
        <translation>本机不会保存任何未加密的内容，因此目前什么也没有保存。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again. On a computer without one, a recovery phrase on paper takes its place; you then enter it at each start.</source>
        <translation>请解锁密钥环后重试。没有密钥环的电脑可改用写在纸上的恢复短语，以后每次启动时输入。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not have the key to your work.</source>
        <translation>系统密钥环中没有你的工作的密钥。</translation>
    </message>
    <message>
        <source>Enter your recovery phrase; a keychain then learns the key again.</source>
        <translation>请输入恢复短语，密钥环会重新记住密钥。</translation>
    </message>
    <message>
        <source>If the keychain of another desktop or an earlier one is still there, open that and try again. Otherwise begin anew: what is sealed is set aside and kept.</source>
        <translation>如果其他桌面环境或以前的密钥环还在，请打开后重试；否则可重新开始：已加密的内容另行保存，不会删除。</translation>
    </message>
    <message>
        <source>Begin anew without the sealed work?</source>
        <translation>不打开已加密的工作，重新开始？</translation>
    </message>
    <message>
        <source>What you wrote on this laptop and have not sent is set aside, sealed, in the folder “locked” and is kept; what the platform has received is safe there.</source>
        <translation>你在本机填写而尚未发送的内容将以加密形式另存到“locked”文件夹并保留；平台已收到的内容不受影响。</translation>
    </message>
    <message>
        <source>The applications are fetched again. If the phrase or the keychain turns up later, support can open what was set aside.</source>
        <translation>申报件会重新取回。如果以后找到短语或密钥环，技术支持可以打开另存的内容。</translation>
    </message>
    <message>
        <source>The folder with your work is write-protected: everything is shown, but nothing can be changed or received.</source>
        <translation>存放工作的文件夹写保护：内容可以查看，但不能修改，也不能接收。</translation>
    </message>
    <message>
        <source>Have the protection removed (a stick&apos;s lock, the rights of the folder), then open Zhiping again.</source>
        <translation>请解除写保护（U 盘锁定开关或文件夹权限），然后重新打开智评。</translation>
    </message>
    <message>
        <source>The file with your work is damaged, and there is no intact copy of it.</source>
        <translation>存放你工作的文件已损坏，也没有完好的备份。</translation>
    </message>
    <message>
        <source>Everything in it that can be read is still here; nothing was deleted.</source>
        <translation>其中能读出的内容都还在，没有删除任何东西。</translation>
    </message>
    <message>
        <source>Some of it may be older than you left it: look through what you did last.</source>
        <translation>个别内容可能是较早的版本：请检查你最近所做的工作。</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Status</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>已同步 %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Syncing %1%</source>
        <translation>同步中 %1%</translation>
    </message>
    <message>
        <source>Sign in to sync</source>
        <translation>登录后同步</translation>
    </message>
    <message>
        <source>Last sync did not succeed</source>
        <translation>上次同步未成功</translation>
    </message>
    <message>
        <source>This account is locked for now.</source>
        <translation>该账号暂时被锁定。</translation>
    </message>
    <message>
        <source>Wait some minutes after several wrong passwords, or ask your platform administrator.</source>
        <translation>多次密码错误后请等待几分钟，或联系平台管理员。</translation>
    </message>
    <message>
        <source>This account has been disabled.</source>
        <translation>该账号已停用。</translation>
    </message>
    <message>
        <source>Ask your platform administrator.</source>
        <translation>请联系平台管理员。</translation>
    </message>
    <message>
        <source>Your account has no reviewing role.</source>
        <translation>你的账号没有评审角色。</translation>
    </message>
    <message>
        <source>Ask your platform administrator for the role of a district or municipal reviewer.</source>
        <translation>请平台管理员授予区县评审员或市级评审员角色。</translation>
    </message>
    <message>
        <source>The platform did not let you in (%1).</source>
        <translation>平台未允许登录（%1）。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your platform administrator.</source>
        <translation>请重试；如仍如此，请联系平台管理员。</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n to send</source>
        <comment>state of syncing · decisions</comment>
        <translation>
            <numerusform>%1 · 待发送 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count · name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Your platform account is still being examined.</source>
        <translation>你的平台账号仍在审核。</translation>
    </message>
    <message>
        <source>This takes at most one working day. If the platform asked you to wait or to call, do that; then sign in again.</source>
        <translation>审核不超过 1 个工作日。如平台提示等待或联系管理员，请按提示办理，然后重新登录。</translation>
    </message>
    <message>
        <source>Your account has no access to the intelligent manufacturing system yet.</source>
        <translation>你的账号尚未接入智能制造信息管理平台。</translation>
    </message>
    <message>
        <source>Sign in, open “业务系统类” on the left, select “智能制造信息管理平台” and confirm the access.</source>
        <translation>请登录，点左侧“业务系统类”，选中“智能制造信息管理平台”，再点“确定接入”。</translation>
    </message>
    <message>
        <source>The access has been granted but is not active yet.</source>
        <translation>已接入系统，但权限尚未激活。</translation>
    </message>
    <message>
        <source>Sign in to the platform once more to activate it.</source>
        <translation>请重新登录一次以激活权限。</translation>
    </message>
    <message>
        <source>There is no platform account with this name.</source>
        <translation>没有此平台账号。</translation>
    </message>
    <message>
        <source>Sign in and choose “现在注册” on the portal&apos;s page.</source>
        <translation>请点“登录”，在门户网页选择“现在注册”。</translation>
    </message>
    <message>
        <source>The old account could not be bound to your platform account.</source>
        <translation>老账号未能与平台账号绑定。</translation>
    </message>
    <message>
        <source>Check the old account&apos;s name and password, or choose “我是新用户”.</source>
        <translation>请核对原账号和密码，或选择“我是新用户”。</translation>
    </message>
    <message>
        <source>The portal could not be reached by the platform.</source>
        <translation>平台连接不上门户。</translation>
    </message>
    <message>
        <source>Try again in a few minutes; offline work goes on meanwhile.</source>
        <translation>请几分钟后重试；其间可以继续离线工作。</translation>
    </message>
    <message>
        <source>Platform not reachable</source>
        <translation>连不上平台</translation>
    </message>
    <message>
        <source>What is on this laptop is not affected.</source>
        <translation>本机上的内容不受影响。</translation>
    </message>
    <message>
        <source>The sign-in window is not installed.</source>
        <translation>没有安装登录窗口。</translation>
    </message>
    <message>
        <source>Install Zhiping again, with all its parts, or ask whoever looks after this computer.</source>
        <translation>请重新完整安装智评，或联系本机的维护人员。</translation>
    </message>
    <message>
        <source>The sign-in window ended unexpectedly.</source>
        <translation>登录窗口意外结束。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, send the details to support.</source>
        <translation>请重试；仍然如此，请把详情发给技术支持。</translation>
    </message>
    <message>
        <source>Signing in was stopped, because the answer did not belong to it.</source>
        <translation>登录已中止（校验失败）：收到的应答不属于这次登录。</translation>
    </message>
    <message>
        <source>Sign in again. If it happens repeatedly, somebody may be interfering: ask your platform administrator.</source>
        <translation>请重新登录。若反复出现，可能有人干扰：请联系平台管理员。</translation>
    </message>
    <message>
        <source>Somebody else signed in than the one whose work is open here.</source>
        <translation>登录的账号与这里已打开工作的账号不是同一人。</translation>
    </message>
    <message>
        <source>Sign in with your own account. For a change of person, sign out under Settings first.</source>
        <translation>请用自己的账号登录。要换人使用，请先在“设置”中退出登录。</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform cannot be reached.</source>
        <translation>登录没有完成：连不上平台。</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform did not answer in time.</source>
        <translation>登录没有完成：平台没有及时应答。</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform has a fault at the moment.</source>
        <translation>登录没有完成：平台目前出现故障。</translation>
    </message>
    <message>
        <source>Signing in was not completed: the platform&apos;s answer could not be understood.</source>
        <translation>登录没有完成：无法理解平台的应答。</translation>
    </message>
    <message>
        <source>Check the network, then sign in again in a moment.</source>
        <translation>请检查网络，稍后重新登录。</translation>
    </message>
    <message>
        <source>The note of who worked here last cannot be read.</source>
        <translation>上次使用者的记录无法读取。</translation>
    </message>
    <message>
        <source>Your work is kept apart from it and is not affected.</source>
        <translation>你的工作另行保存，不受影响。</translation>
    </message>
    <message>
        <source>Sign in; then everything is there as before.</source>
        <translation>请登录；登录后一切照旧。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done: how far</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sending decisions</source>
        <translation>正在发送决定</translation>
    </message>
    <message>
        <source>Receiving applications</source>
        <translation>正在接收申报件</translation>
    </message>
    <message>
        <source>Receiving rules</source>
        <translation>正在接收规则包</translation>
    </message>
    <message>
        <source>Receiving attachments</source>
        <translation>正在接收附件</translation>
    </message>
</context>
<context>
    <name>zhiping::models::UnsentWork</name>
    <message>
        <source>Nothing on this laptop was changed.</source>
        <translation>本机内容没有任何改动。</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this file.</source>
        <translation>这不是该文件的恢复短语。</translation>
    </message>
    <message>
        <source>It is the phrase of the laptop that wrote the file. Compare it sign by sign with the paper.</source>
        <translation>应输入导出该文件的那台电脑的恢复短语。请与纸上逐字核对。</translation>
    </message>
    <message>
        <source>No recovery phrase opens this file: there was none when it was written.</source>
        <translation>该文件没有对应的恢复短语：导出时还没有制作。</translation>
    </message>
    <message>
        <source>Only the laptop that wrote it can read it. Make a recovery phrase there under Settings, then export again.</source>
        <translation>只有导出它的电脑能读取。请在那台电脑的“设置”里制作恢复短语，再重新导出。</translation>
    </message>
    <message>
        <source>This file holds the work of another reviewer or another platform.</source>
        <translation>该文件是另一位审查员或另一个平台的工作内容。</translation>
    </message>
    <message>
        <source>Sign in with the account that wrote it, then take it in.</source>
        <translation>请用导出它的账号登录后再读入。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Zhiping.</source>
        <translation>该文件由较新版本的智评导出。</translation>
    </message>
    <message>
        <source>Install that version or a later one, then take it in.</source>
        <translation>请安装该版本或更新的版本后再读入。</translation>
    </message>
    <message>
        <source>This is no file of unsent work.</source>
        <translation>这不是未发送工作的文件。</translation>
    </message>
    <message>
        <source>This file is damaged and was not taken in.</source>
        <translation>该文件已损坏，没有读入。</translation>
    </message>
    <message>
        <source>Export again on the laptop that wrote it, or take another copy.</source>
        <translation>请在原电脑上重新导出，或换用另一份副本。</translation>
    </message>
    <message>
        <source>The file cannot be read, or this laptop&apos;s store cannot be written.</source>
        <translation>文件无法读取，或本机数据无法写入。</translation>
    </message>
    <message>
        <source>Check that the stick is there and the disk is not write-protected.</source>
        <translation>请检查 U 盘是否插好、磁盘是否写保护。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) without a receipt</source>
        <translation>
            <numerusform>%n 项决定尚无回执</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>words on %n application(s)</source>
        <translation>
            <numerusform>%n 件申报的未签署文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on this laptop: %1, %2.</source>
        <comment>decisions, words</comment>
        <translation>仅存于本机：%1，%2。</translation>
    </message>
    <message>
        <source>Only on this laptop: %1.</source>
        <translation>仅存于本机：%1。</translation>
    </message>
    <message>
        <source>Nothing is only on this laptop, so there is nothing to export.</source>
        <translation>没有仅存于本机的内容，无需导出。</translation>
    </message>
    <message>
        <source>Zhiping unsent work %1</source>
        <translation>智评未发送 %1</translation>
    </message>
    <message>
        <source>The file could not be written to %1 (%2). Everything is still on this laptop; choose another place.</source>
        <translation>无法写入 %1（%2）。内容仍完整保存在本机；请换一个位置。</translation>
    </message>
    <message>
        <source>Written to %1, sealed. On another laptop your account takes it in with the recovery phrase.</source>
        <translation>已加密写入 %1。在另一台电脑上，用你的账号和恢复短语即可读入。</translation>
    </message>
    <message>
        <source>Written to %1, but only this laptop can open it: make a recovery phrase under Settings, then export again.</source>
        <translation>已写入 %1，但只有本机能打开：请先在“设置”里制作恢复短语，再重新导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken in; they are sent with the next sync.</source>
        <translation>
            <numerusform>已读入 %n 项决定，将随下次同步发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words on %n application(s) taken in.</source>
        <translation>
            <numerusform>已读入 %n 件申报的未签署文字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) have other or later words on this laptop; those were left as they are.</source>
        <translation>
            <numerusform>有 %n 件申报在本机另有或有更新的内容，已保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is on this laptop or with the platform already.</source>
        <translation>该文件里的内容本机或平台均已具备。</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .zpwork, or a copy out of the folder “backups”.</source>
        <translation>请选择扩展名为 .zpwork 的文件，或 backups 文件夹里的备份。</translation>
    </message>
    <message>
        <source>Unsent work and backups (*.zpwork *.db)</source>
        <translation>未发送的工作和备份 (*.zpwork *.db)</translation>
    </message>
</context>
<context>
    <name>zhiping::models::Words</name>
    <message>
        <source>To accept</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Being corrected</source>
        <translation>补正中</translation>
    </message>
    <message>
        <source>Corrected, to re-review</source>
        <translation>已补正待复审</translation>
    </message>
    <message>
        <source>Forwarded to the city</source>
        <translation>已报市级</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予认定</translation>
    </message>
    <message>
        <source>Passed first review, forward to the city</source>
        <translation>初审通过，报送市级</translation>
    </message>
    <message>
        <source>Request correction</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>Return to the district</source>
        <translation>退回区县</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>稍后重试</translation>
    </message>
    <message>
        <source>Waiting for sign-in</source>
        <translation>待登录</translation>
    </message>
    <message>
        <source>Receipt here</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>On the platform&apos;s record</source>
        <translation>平台已确认</translation>
    </message>
    <message>
        <source>Conflict, look again</source>
        <translation>有冲突，需复核</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未被接收</translation>
    </message>
    <message>
        <source>District reviewer</source>
        <translation>区县评审员</translation>
    </message>
    <message>
        <source>Municipal reviewer</source>
        <translation>市级评审员</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>培训教师</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the roles of one person</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Digital equipment</source>
        <translation>数字化装备普及</translation>
    </message>
    <message>
        <source>Integrated information systems</source>
        <translation>信息管理系统集成应用</translation>
    </message>
    <message>
        <source>Cloud and platforms</source>
        <translation>上云上平台</translation>
    </message>
    <message>
        <source>New manufacturing models</source>
        <translation>智能制造新模式应用</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>数字化装备类</translation>
    </message>
    <message>
        <source>Information systems</source>
        <translation>信息系统类</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>上云类</translation>
    </message>
    <message>
        <source>New models</source>
        <translation>新模式类</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>zhiping::reviewer::Composition</name>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>zhiping::reviewer::Launcher</name>
    <message>
        <source>Preparing practice</source>
        <translation>正在准备练习</translation>
    </message>
    <message>
        <source>30 fictional applications with their documents are being written.</source>
        <translation>正在生成 30 份虚构的申报件及其材料。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::AddressPage</name>
    <message>
        <source>Address of the platform</source>
        <translation>平台地址</translation>
    </message>
    <message>
        <source>Another platform</source>
        <translation>更换平台</translation>
    </message>
    <message>
        <source>Which platform do you review for?</source>
        <translation>为哪个平台审查？</translation>
    </message>
    <message>
        <source>What you wrote for the present platform stays on this computer, sent or not, and is there again when you come back to its address. The other platform asks you to sign in.</source>
        <translation>你在当前平台写的内容，无论是否已发送，都留在本机；换回原地址就能继续。新平台会要求你登录。</translation>
    </message>
    <message>
        <source>You enter the address once. It has not been published: your platform administrator knows it, and a colleague who reviews already finds it in Zhiping under Settings, “About”.</source>
        <translation>只需填写一次。平台地址没有公开发布：请向平台管理员询问，或请已在使用智评的同事在“设置 · 关于”中查看。</translation>
    </message>
    <message>
        <source>&amp;Change to this platform</source>
        <translation>换到这个平台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Use it &amp;anyway</source>
        <translation>仍使用此地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Start page of the portal</source>
        <translation>门户首页</translation>
    </message>
    <message>
        <source>Use the official one</source>
        <translation>使用官方门户</translation>
    </message>
    <message>
        <source>Address of the &amp;platform</source>
        <translation>平台地址(&amp;P)</translation>
    </message>
    <message>
        <source>Start page of the portal where you &amp;log in</source>
        <translation>登录用的统一门户首页(&amp;L)</translation>
    </message>
    <message>
        <source>No address yet?</source>
        <translation>还没有地址？</translation>
    </message>
    <message>
        <source>Practice needs neither a network nor an account: 30 fictional applications on this computer, with documents, a portal and a platform to sign in to. It keeps its data apart from your real work.</source>
        <translation>练习模式不需要网络和账号：本机上有 30 份带材料的虚构申报件，以及可供登录的门户和平台。练习数据与真实工作分开保存。</translation>
    </message>
    <message>
        <source>Start p&amp;ractising</source>
        <translation>进入练习模式(&amp;R)</translation>
    </message>
    <message>
        <source>You can change to the real platform at any time under Settings.</source>
        <translation>随时可以在“设置”中换到正式平台。</translation>
    </message>
    <message>
        <source>Looking for the platform …</source>
        <translation>正在查找平台…</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ArithmeticTable</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind, pages and size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>%1 — %2 · %3</source>
        <comment>file, kind, pages and size</comment>
        <translation>%1 — %2 · %3</translation>
    </message>
    <message>
        <source>downloading %1%</source>
        <translation>正在下载 %1%</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::BottomBar</name>
    <message>
        <source>&amp;Offline</source>
        <translation>离线(&amp;O)</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>查看待发送内容</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Send and fetch nothing until switched back</source>
        <translation>在切换回来之前不收发任何内容</translation>
    </message>
    <message>
        <source>Offline identity: sign in to send</source>
        <translation>离线身份：登录后才能发送</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::BriefcasePage</name>
    <message>
        <source>Remove &amp;all</source>
        <translation>全部移除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>打开申报件</translation>
    </message>
    <message>
        <source>Applications taken along</source>
        <translation>已带走的申报件</translation>
    </message>
    <message>
        <source>Attachments of the selected application</source>
        <translation>所选申报件的附件</translation>
    </message>
    <message>
        <source>Taken along until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Nothing is taken along</source>
        <translation>公文包是空的</translation>
    </message>
    <message>
        <source>Choose applications in the queue and press “Take along” (T): everything that belongs to them is then downloaded and stays here, also without a network.</source>
        <translation>在队列里选中申报件，点“带走”（T）：它们的全部附件会下载并留在本机，没有网络也能打开。</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>公文包</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>有效至(&amp;U)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>step and file, bytes</comment>
        <translation>%1 · %2 / %3</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>附件 %n 份，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to download, %1</source>
        <translation>
            <numerusform>待下载 %n 份，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n 件已到期</numerusform>
        </translation>
    </message>
    <message>
        <source>first date %1</source>
        <translation>最早 %1 到期</translation>
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
        <translation>收起本节</translation>
    </message>
    <message>
        <source>Unfold this section</source>
        <translation>展开本节</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>收起：%1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>展开：%1</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>评审清单</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ClauseCard</name>
    <message>
        <source>✓ Met</source>
        <translation>✓ 符合</translation>
    </message>
    <message>
        <source>✗ Not met</source>
        <translation>✗ 不符合</translation>
    </message>
    <message>
        <source>? To check</source>
        <translation>? 待核</translation>
    </message>
    <message>
        <source>My conclusion on: %1</source>
        <translation>我的结论：%1</translation>
    </message>
    <message>
        <source>Fold (Enter)</source>
        <translation>收起（Enter）</translation>
    </message>
    <message>
        <source>Facts, arithmetic and clause (Enter)</source>
        <translation>事实、算式与条文（Enter）</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>收起：%1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>展开：%1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>佐证 %1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>系统&#x3000;%1</translation>
    </message>
    <message>
        <source>Clause %1: %2</source>
        <translation>条文 %1：%2</translation>
    </message>
    <message>
        <source>Depends on interpretation: %1</source>
        <translation>取决于口径：%1</translation>
    </message>
    <message>
        <source>To check: %1</source>
        <translation>待核：%1</translation>
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
        <translation>认定类别</translation>
    </message>
    <message>
        <source>Verified investment</source>
        <translation>核定可计投资</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>金额大写</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>返回审查</translation>
    </message>
    <message>
        <source>Next: confirm by typing</source>
        <translation>下一步：输入确认</translation>
    </message>
    <message>
        <source>Once sealed, this decision cannot be changed on this computer. It is kept safely and sent with the next synchronisation, also if you are offline now.</source>
        <translation>封存后，本机不能再改这份意见。它会妥善保存，并在下次同步时发出，现在离线也不影响。</translation>
    </message>
    <message>
        <source>Type “%1” to seal it:</source>
        <translation>输入“%1”以封存：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>needed first</source>
        <translation>须先处理</translation>
    </message>
    <message>
        <source>please note</source>
        <translation>请注意</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EarlierWordsDialog</name>
    <message>
        <source>Looking through the backups …</source>
        <translation>正在查看本机备份…</translation>
    </message>
    <message>
        <source>&amp;Take these words</source>
        <translation>改用这一版(&amp;T)</translation>
    </message>
    <message>
        <source>Earlier words</source>
        <translation>较早的内容</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审查意见</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>The backups of this laptop hold no other words about this application. One is made every few minutes while you write, with each decision, and before an opinion goes as a whole; the newest eight are kept.</source>
        <translation>本机备份里没有这一件的其他内容。填写期间每几分钟、每次作出决定时、整段意见被删去之前各备份一次，保留最近 8 份。</translation>
    </message>
    <message>
        <source>From the backups of this laptop, as far as they differ from what stands there now. What stands there now is in a backup, too: you can come back to it in the same way.</source>
        <translation>以下内容取自本机备份，只列出与现在不同的。现在的内容也已备份，随时可以用同样的办法换回来。</translation>
    </message>
    <message>
        <source>No opinion of your own: the suggested text stood there.</source>
        <translation>当时没有自己的意见，显示的是建议文本。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EffectsTab</name>
    <message>
        <source>Effects</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改造前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改造后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>change, direction</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>The application states no figures for this effect.</source>
        <translation>申报材料没有填写这一项的前后数据。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EnterPhraseDialog</name>
    <message>
        <source>&amp;Open my work</source>
        <translation>打开我的工作(&amp;O)</translation>
    </message>
    <message>
        <source>Enter the recovery phrase</source>
        <translation>输入恢复短语</translation>
    </message>
    <message>
        <source>It stands on the paper that you printed or wrote: 25 letters and digits in five groups. Small letters and blanks do not matter.</source>
        <translation>恢复短语在你打印或抄写的纸上：25 个字母和数字，分为五组。不区分大小写，空格可有可无。</translation>
    </message>
    <message>
        <source>&amp;Recovery phrase</source>
        <translation>恢复短语(&amp;R)</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>恢复短语</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>I do not &amp;have it …</source>
        <translation>我没有短语(&amp;H)…</translation>
    </message>
    <message>
        <source>Enter the recovery phrase of this file</source>
        <translation>输入该文件的恢复短语</translation>
    </message>
    <message>
        <source>The file is sealed under the key of the laptop that wrote it; it opens with that laptop&apos;s phrase.</source>
        <translation>该文件用导出它的电脑的密钥加密，须用那台电脑的恢复短语打开。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>This attachment is damaged</source>
        <translation>附件已损坏</translation>
    </message>
    <message>
        <source>This attachment is not on this computer</source>
        <translation>附件不在本机</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>没有附件</translation>
    </message>
    <message>
        <source>The application came without attachments. If evidence is missing, request a correction.</source>
        <translation>申报件没有附件。缺少佐证时，请发起补正。</translation>
    </message>
    <message>
        <source>Previous page ([)</source>
        <translation>上一页（[）</translation>
    </message>
    <message>
        <source>Next page (])</source>
        <translation>下一页（]）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Cite this page</source>
        <translation>引用本页</translation>
    </message>
    <message>
        <source>This PDF is locked by a password</source>
        <translation>这份 PDF 有密码</translation>
    </message>
    <message>
        <source>It cannot be shown without the applicant&apos;s password. Request a correction for an open copy.</source>
        <translation>没有申报单位的密码就无法显示。请发起补正，要求提供不加密的文件。</translation>
    </message>
    <message>
        <source>This PDF cannot be read</source>
        <translation>这份 PDF 无法读取</translation>
    </message>
    <message>
        <source>The file arrived unharmed, but it is not a readable PDF. Request a correction for a readable copy.</source>
        <translation>文件传输完好，但不是可读的 PDF。请发起补正，要求提供可读的文件。</translation>
    </message>
    <message>
        <source>This picture cannot be read</source>
        <translation>这张图片无法读取</translation>
    </message>
    <message>
        <source>The file arrived unharmed, but it is not a readable picture. Request a correction for a readable copy.</source>
        <translation>文件传输完好，但不是可读的图片。请发起补正，要求提供可读的文件。</translation>
    </message>
    <message>
        <source>No preview for this kind of file</source>
        <translation>这类文件不能预览</translation>
    </message>
    <message>
        <source>%1 is on this computer (%2), but it cannot be shown here. Nothing of it is written outside the program.</source>
        <translation>“%1”已在本机（%2），但不能在此显示。为保密，程序不会把它写到别处。</translation>
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
        <translation>引用</translation>
    </message>
    <message>
        <source>It was not downloaded</source>
        <translation>没有下载成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>现在下载</translation>
    </message>
    <message>
        <source>Downloading the attachment</source>
        <translation>正在下载附件</translation>
    </message>
    <message>
        <source>%1 · %2% · %3</source>
        <comment>file, per cent, pages and size</comment>
        <translation>%1 · %2% · %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ExplanationCard</name>
    <message>
        <source>Take along</source>
        <translation>带走</translation>
    </message>
    <message>
        <source>Open review</source>
        <translation>打开评审</translation>
    </message>
    <message>
        <source>Download everything and keep it here, also without a network (T)</source>
        <translation>下载全部附件并留在本机，没有网络也能打开 （T）</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 can be taken along at a time.</source>
        <translation>一次最多带走 %1 件。</translation>
    </message>
    <message>
        <source>Together they can be taken along to where there is no network.</source>
        <translation>可以一起带到没有网络的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), %1</source>
        <translation>
            <numerusform>附件 %n 份，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to download, %1; %2 are free here</source>
        <translation>
            <numerusform>待下载 %n 份，%1；本机可用 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>all here</source>
        <translation>都在本机</translation>
    </message>
    <message>
        <source>in the briefcase until %1</source>
        <translation>在公文包中，有效至 %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>已带走</translation>
    </message>
    <message numerus="yes">
        <source>Take %n along</source>
        <translation>
            <numerusform>带走 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting the attachments …</source>
        <translation>正在统计附件…</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::FactRow</name>
    <message>
        <source>Take my answer back: what was declared counts again</source>
        <translation>撤回我的回答，恢复按申报值</translation>
    </message>
    <message>
        <source>Take back the answer: %1</source>
        <translation>撤回回答：%1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>my answer…</source>
        <translation>我的回答…</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>my amount, yuan</source>
        <translation>核定，元</translation>
    </message>
    <message>
        <source>my answer</source>
        <translation>我的回答</translation>
    </message>
    <message>
        <source>A date is expected, such as 2021-06-30.</source>
        <translation>请填日期，例如 2021-06-30。</translation>
    </message>
    <message>
        <source>The answer can still change the outcome</source>
        <translation>这个回答还会改变结论</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::InvestmentDelegate</name>
    <message>
        <source>Verified amount of %1, in yuan</source>
        <translation>“%1”的核定金额（元）</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::InvestmentTab</name>
    <message>
        <source>Amounts are shown in wan; the verified amount is typed in yuan, and an empty cell takes it back.</source>
        <translation>金额以万元显示；核定金额以元录入，清空即恢复申报值。</translation>
    </message>
    <message>
        <source>Investment lines</source>
        <translation>投资明细</translation>
    </message>
    <message>
        <source>✓ counts   ✗ does not count   ? depends on an interpretation or an open fact</source>
        <translation>✓ 计入&#x3000;✗ 不计&#x3000;? 取决于口径或待核事实</translation>
    </message>
    <message>
        <source>Countable (wan)</source>
        <translation>可计投资（万元）</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>含存疑</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>投资线</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::MainWindow</name>
    <message>
        <source>Zhiping</source>
        <translation>智评</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organisation · role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>J / K move · Enter opens · ? keys</source>
        <translation>J / K 移动 · Enter 打开 · ? 快捷键</translation>
    </message>
    <message>
        <source>? keys</source>
        <translation>? 快捷键</translation>
    </message>
    <message>
        <source>Next / previous row</source>
        <translation>下一行 / 上一行</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>打开评审</translation>
    </message>
    <message>
        <source>Search names, codes and amounts</source>
        <translation>搜索名称、编号和金额</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>返回队列</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Recovery phrase …</source>
        <translation>恢复短语…</translation>
    </message>
    <message>
        <source>Use a recovery phrase instead …</source>
        <translation>改用恢复短语…</translation>
    </message>
    <message>
        <source>Begin anew …</source>
        <translation>重新开始…</translation>
    </message>
    <message>
        <source>Show the briefcase</source>
        <translation>查看公文包</translation>
    </message>
    <message>
        <source>Take the selected applications along</source>
        <translation>把所选申报件放进公文包带走</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::Notices</name>
    <message>
        <source>Your sign-in has ended. Everything you wrote is stored on this laptop; you can go on working and send after signing in again.</source>
        <translation>登录已失效。你写的内容都已保存在本机，可以继续工作，重新登录后再发送。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>You work with the identity stored on this laptop. Sign in to send and receive.</source>
        <translation>正以本机保存的身份工作。登录后才能收发。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</source>
        <translation>系统密钥环不可用：此次登录只在程序运行期间有效。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or missing, so the last sign-in could not be taken up. Your work is here and can go on; to send and receive, unlock the keychain and start Zhiping again, or sign in.</source>
        <translation>系统密钥环已锁定或不可用，无法沿用上次的登录。你的工作都在本机，可以继续；要收发内容，请解锁密钥环后重新打开智评，或重新登录。</translation>
    </message>
    <message>
        <source>The copy of the platform&apos;s applications on this laptop was damaged and is being fetched again. Everything you wrote is kept apart from it and is not affected.</source>
        <translation>本机保存的平台申报件副本已损坏，正在重新获取。你写的内容单独保存，不受影响。</translation>
    </message>
    <message>
        <source>The platform has received your decision; the receipt is under To send.</source>
        <translation>平台已收到你的结论，回执见“待发送”。</translation>
    </message>
    <message>
        <source>Print or write down a recovery phrase: should this computer&apos;s keychain ever be lost, only it opens the work that is not sent yet.</source>
        <translation>请打印或抄下恢复短语：万一本机密钥环丢失，只有它能打开尚未发送的工作。</translation>
    </message>
    <message>
        <source>Recovery phrase …</source>
        <translation>恢复短语…</translation>
    </message>
    <message>
        <source>The platform takes away %1 of the %2 applications on this laptop. They stay here until you agree; what you wrote and decided stays in any case. If you did not expect this, ask the platform&apos;s staff first.</source>
        <translation>平台要从本机收回 %2 件申报件中的 %1 件。你同意之前都留在本机；你写的内容和作出的决定无论如何都在。如果觉得意外，请先问平台管理人员。</translation>
    </message>
    <message>
        <source>Agree and take away</source>
        <translation>同意收回</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) came in a form that this version cannot read; all others are here. They are kept as they came, and a newer version takes them in by itself. Give the details to the platform&apos;s staff.</source>
        <translation>
            <numerusform>有 %n 件申报件的格式是本版本读不懂的，其余都已收到。原文已保存，升级后会自动收进来。请把详情发给平台管理人员。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhiping::screens::OpinionEditor</name>
    <message>
        <source>&amp;Suggested text again</source>
        <translation>恢复建议文本(&amp;S)</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审查意见</translation>
    </message>
    <message>
        <source>suggested from your findings; change it as you like</source>
        <translation>按审查结果拟写，可直接修改</translation>
    </message>
    <message>
        <source>your own words</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Earlier &amp;words …</source>
        <translation>较早的内容(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::OutboxPage</name>
    <message>
        <source>&amp;Sync now</source>
        <translation>立即同步(&amp;S)</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>打开申报件</translation>
    </message>
    <message>
        <source>Decisions made on this laptop</source>
        <translation>本机作出的决定</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>没有待发送的内容</translation>
    </message>
    <message>
        <source>Decisions you make appear here until the platform&apos;s receipt has come, also without a network.</source>
        <translation>你作出的决定会列在这里，直到收到平台回执；没有网络也一样。</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>“Receipt here” means that the platform has your decision. It does not mean “registered”: that is a later step of the platform and shows in the queue.</source>
        <translation>“已回执”表示平台已收到你的决定，不等于“已入库”；入库由平台另行完成，并显示在队列中。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) without a receipt</source>
        <translation>
            <numerusform>%n 项决定尚无回执</numerusform>
        </translation>
    </message>
    <message>
        <source>Every decision has its receipt</source>
        <translation>所有决定均已回执</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>decisions · progress</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>停止同步</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>You work offline: switch offline off below to send.</source>
        <translation>正在离线工作：请先在下方关闭“离线”再发送。</translation>
    </message>
    <message>
        <source>When you decided</source>
        <translation>作出决定时</translation>
    </message>
    <message>
        <source>On the platform now</source>
        <translation>平台现状</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>你的决定</translation>
    </message>
    <message>
        <source>The application is no longer on this laptop, so it cannot be opened.</source>
        <translation>该申报件已不在本机，无法打开。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::PreflightCard</name>
    <message>
        <source>&amp;Download missing</source>
        <translation>下载缺的文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Pre-flight check</source>
        <translation>飞行检查(&amp;P)</translation>
    </message>
    <message>
        <source>Opens everything that is taken along as you would, without the network</source>
        <translation>像你自己打开一样，不用网络把公文包里的全部内容打开一遍</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>You work offline: switch offline off below.</source>
        <translation>你在离线工作：请先关掉下方的离线开关。</translation>
    </message>
    <message>
        <source>Opening %1 of %2: %3</source>
        <comment>number, all, file</comment>
        <translation>正在打开 %1 / %2：%3</translation>
    </message>
    <message>
        <source>Opening the applications</source>
        <translation>正在打开申报件</translation>
    </message>
    <message>
        <source>Something has changed since the last check: check again before you leave.</source>
        <translation>上次检查之后有变化：出发前请再检查一次。</translation>
    </message>
    <message>
        <source>Before you leave: proves that everything here opens without a network.</source>
        <translation>出发前：逐份打开，证明没有网络也都能用。</translation>
    </message>
    <message>
        <source>Ready offline</source>
        <translation>可离线</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>%1 of %2 attachments open without a network · checked %3</source>
        <comment>opened, all, time</comment>
        <translation>%2 份附件中 %1 份不用网络即可打开 · %3 检查</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>file, reason</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — is here, but this kind of file has no preview</source>
        <translation>%1 — 已在本机，但这类文件没有预览</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, marked below</source>
        <translation>
            <numerusform>另有 %n 项，见下方标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n attachment(s) not downloaded yet</source>
        <translation>
            <numerusform>%1 — %n 份附件还没有下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n here, but of a kind without preview</source>
        <translation>
            <numerusform> · %n 份已在本机但没有预览</numerusform>
        </translation>
    </message>
    <message>
        <source>You work offline: what is missing comes once offline is switched off below.</source>
        <translation>你在离线工作：关掉下方的离线开关后，缺的文件才会下载。</translation>
    </message>
    <message>
        <source>The briefcase needs %1, but the room for attachments is %2: give it more under Settings.</source>
        <translation>公文包需要 %1，附件空间只有 %2：请在设置里调大。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ProcessTab</name>
    <message>
        <source>Opinions</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>No other body has given an opinion yet.</source>
        <translation>其他单位尚无意见。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::QueuePage</name>
    <message>
        <source>Applications</source>
        <translation>申报件</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>全部申报件</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n due this week</source>
        <comment>applications · due</comment>
        <translation>
            <numerusform>%1 · 本周到期 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue cannot be read</source>
        <translation>无法读取队列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Fetching the applications</source>
        <translation>正在取申报件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>正在读取队列</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 · only names, codes and districts could be searched</source>
        <translation>%1 · 仅搜索了名称、编号和区县</translation>
    </message>
    <message>
        <source>%1 · all text of %2 of %3 searched so far</source>
        <comment>applications · searched, all</comment>
        <translation>%1 · 全文已搜索 %2 / %3 件</translation>
    </message>
    <message>
        <source>Names and their pinyin initials (cqch), all text of the applications, codes, districts and amounts such as 3000万 or &gt;3000万 are searched, in all lanes.</source>
        <translation>搜索范围包括名称及其拼音首字母（如 cqch）、申报件全文、编号、区县，以及 3000万 或 &gt;3000万 这样的金额，不限状态。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Names, codes and districts do not hold it; the text of the applications is being searched.</source>
        <translation>名称、编号和区县中没有，正在搜索申报件全文。</translation>
    </message>
    <message>
        <source>Only names, codes and districts could be searched. Your work is safe; the text of the applications can be searched again after a restart.</source>
        <translation>仅搜索了名称、编号和区县。已写内容安全；重新打开程序后可再次搜索申报件全文。</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>暂未找到</translation>
    </message>
    <message>
        <source>All text of %1 of %2 applications has been searched. The rest follows by itself.</source>
        <translation>已搜索 %2 件中 %1 件的全文，其余会自动继续搜索。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No applications on this laptop yet</source>
        <translation>本机还没有申报件</translation>
    </message>
    <message>
        <source>You work offline. Switch offline off below to fetch the applications once; after that they are here without a network.</source>
        <translation>正在离线工作。请先在下方关闭“离线”取一次申报件，之后没有网络也能使用。</translation>
    </message>
    <message>
        <source>Sync to fetch what the platform has assigned to you.</source>
        <translation>请同步，取来平台分配给你的申报件。</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Nothing in this lane</source>
        <translation>此状态下没有申报件</translation>
    </message>
    <message>
        <source>Applications appear here as they reach this step.</source>
        <translation>申报件到达此步骤时会出现在这里。</translation>
    </message>
    <message>
        <source>Sign in to fetch what the platform has assigned to you.</source>
        <translation>登录后才能取来平台分配给你的申报件。</translation>
    </message>
    <message>
        <source>Nothing is assigned to you at present</source>
        <translation>目前没有分配给你的申报件</translation>
    </message>
    <message>
        <source>Synced: the platform has no application for you. New ones come by themselves with a later sync.</source>
        <translation>已同步，平台上没有分配给你的申报件。新的申报件会在以后同步时自动取来。</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>再次同步</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::Rail</name>
    <message>
        <source>To send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>公文包</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::RailButton</name>
    <message>
        <source>%1, %2</source>
        <comment>lane, number of applications</comment>
        <translation>%1，%2</translation>
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
        <translation>下一条、上一条</translation>
    </message>
    <message>
        <source>Y  N  U</source>
        <translation>Y  N  U</translation>
    </message>
    <message>
        <source>conclude: met, not met, to check</source>
        <translation>结论：符合、不符合、待核</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>unfold or fold the condition</source>
        <translation>展开或收起本条</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>cite the page shown for the selected fact</source>
        <translation>为所选事实引用当前页</translation>
    </message>
    <message>
        <source>[  ]</source>
        <translation>[  ]</translation>
    </message>
    <message>
        <source>previous, next page of the evidence</source>
        <translation>佐证上一页、下一页</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>本表</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Keys on this page (?)</source>
        <translation>本页快捷键（?）</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>评审清单</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>称号</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>返回队列</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>applicant and project</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>The review is closed</source>
        <translation>审查已结束</translation>
    </message>
    <message>
        <source>Let the selected fact rest on this page (L); again takes it back</source>
        <translation>以本页作为所选事实的佐证（L）；再点一次取消</translation>
    </message>
    <message>
        <source>Select a condition with facts first</source>
        <translation>请先选中一条带事实的条件</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Work and account</source>
        <translation>工作与账号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言在下次启动时更改。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Work &amp;offline: send and fetch nothing until switched back</source>
        <translation>离线工作(&amp;O)：切换回来之前不收发任何内容</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is not available: this sign-in lasts only while the program runs.</source>
        <translation>系统密钥环不可用：此次登录只在程序运行期间有效。</translation>
    </message>
    <message>
        <source>Sign o&amp;ut …</source>
        <translation>退出登录(&amp;U)…</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>登录(&amp;I)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Zhiping %1, MIT licence</source>
        <translation>智评 %1，MIT 许可证</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Data on this laptop</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>Log for support</source>
        <translation>日志（供技术支持）</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name · organisation · role</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>The next person has to sign in with the platform account.</source>
        <translation>下次使用须用平台账号登录。</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>退出登录？</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>保持登录</translation>
    </message>
    <message>
        <source>Another &amp;platform or practice …</source>
        <translation>更换平台或进入练习…(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;recovery phrase …</source>
        <translation>新的恢复短语(&amp;R)…</translation>
    </message>
    <message>
        <source>Sealed work</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Each account has a phrase of its own: sign in first.</source>
        <translation>每个账号各有自己的恢复短语：请先登录。</translation>
    </message>
    <message>
        <source>Not needed in practice: its applications are fictional, and the key that seals them is public.</source>
        <translation>练习中不需要：申报件都是虚构的，加密所用的密钥也是公开的。</translation>
    </message>
    <message>
        <source>There is no connection now, and signing in needs one: until then nobody can work here. What you wrote stays on this laptop, sealed.</source>
        <translation>目前没有网络，而登录需要网络：退出后，恢复网络之前无法在本机工作。你写的内容仍加密保存在本机。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are not sent yet. They stay on this laptop and are sent after you have signed in here again. If the laptop leaves your hands, export them first, under “To send”.</source>
        <translation>
            <numerusform>还有 %n 项决定尚未发送。它们保留在本机，你再次在此登录后发送。若电脑将离开你手，请先在“待发送”页导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Room for attachments</source>
        <translation>附件空间</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Room for attac&amp;hments</source>
        <translation>附件空间(&amp;H)</translation>
    </message>
    <message>
        <source>What is longest unused gives way first; never what is in the briefcase, in a draft, or in a decision that is not confirmed.</source>
        <translation>空间不够时先清理最久没用的；公文包、草稿和未确认的决定所用的附件从不清理。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ShortcutMap</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Plain letters rest while you are typing in a field.</source>
        <translation>在输入框中打字时，单字母快捷键不起作用。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::ShowPhraseDialog</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>I &amp;have it on paper</source>
        <translation>已打印或抄下(&amp;H)</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>恢复短语</translation>
    </message>
    <message>
        <source>Your work on this laptop is sealed; the key to it lies in the system&apos;s keychain. Should the keychain ever be lost, only this phrase opens what has not been sent. Print it or write it down, and keep it apart from the laptop. It is shown only now; a later one replaces it.</source>
        <translation>你在本机的工作已加密，密钥保存在系统密钥环中。万一密钥环丢失，只有这组短语能打开尚未发送的内容。请打印或抄下，与本机分开保管。短语只在此时显示；以后生成新的，旧的即失效。</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>Zhiping – recovery phrase</source>
        <translation>智评 · 恢复短语</translation>
    </message>
    <message>
        <source>Keep this paper apart from the laptop. Whoever has both can read your work.</source>
        <translation>请将此纸与本机分开保管。同时拿到两者的人可以读取你的工作。</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::StartWindow</name>
    <message>
        <source>Zhiping</source>
        <translation>智评</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::TopBar</name>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>Name, initials (cqch), any text, 3000万, &gt;3000万</source>
        <translation>名称、首字母 cqch、正文、3000万、&gt;3000万</translation>
    </message>
    <message>
        <source>Zhiping</source>
        <translation>智评</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::VerdictPanel</name>
    <message>
        <source>System result</source>
        <translation>系统判定</translation>
    </message>
    <message>
        <source>for reference</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>Basic conditions</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>称号</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>认定权限</translation>
    </message>
    <message>
        <source>Still open, most useful first</source>
        <translation>待核事项（按作用排序）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Check first: %1</source>
        <translation>先核：%1</translation>
    </message>
    <message>
        <source>and %1 more in the checklist</source>
        <translation>另有 %1 项，见评审清单</translation>
    </message>
    <message>
        <source>Interpretation: %1</source>
        <translation>口径：%1</translation>
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
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel sign-in</source>
        <translation>取消登录(&amp;C)</translation>
    </message>
    <message>
        <source>Zhiping</source>
        <translation>智评</translation>
    </message>
    <message>
        <source>Review of intelligent transformation projects in Chongqing, clause by clause, also without a network.</source>
        <translation>重庆市智能化改造项目评审：逐条对照认定标准，没有网络也能工作。</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>首次登录</translation>
    </message>
    <message>
        <source>Register a platform account</source>
        <translation>注册平台账号</translation>
    </message>
    <message>
        <source>Wait for the platform&apos;s approval</source>
        <translation>等待平台审核</translation>
    </message>
    <message>
        <source>at most one working day</source>
        <translation>不超过 1 个工作日</translation>
    </message>
    <message>
        <source>Add the intelligent manufacturing system</source>
        <translation>接入智能制造信息管理平台</translation>
    </message>
    <message>
        <source>Sign in again to activate it</source>
        <translation>重新登录以激活权限</translation>
    </message>
    <message>
        <source>Bind your old account, or confirm a new one</source>
        <translation>绑定老账号，或确认新用户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>from then on you only sign in</source>
        <translation>以后只需登录</translation>
    </message>
    <message>
        <source>The sign-in window guides you through each step.</source>
        <translation>登录窗口会引导你完成每一步。</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>The sign-in window is open.</source>
        <translation>登录窗口已打开。</translation>
    </message>
    <message>
        <source>Sign in there; this window goes on by itself.</source>
        <translation>请在该窗口登录，完成后本窗口自动继续。</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>设置(&amp;E)</translation>
    </message>
    <message>
        <source>District reviewer, ready to work</source>
        <translation>区县评审员，可直接开始</translation>
    </message>
    <message>
        <source>Municipal staff: the second round</source>
        <translation>市级人员：复核</translation>
    </message>
    <message>
        <source>The first sign-in of a new user, step by step</source>
        <translation>新用户首次登录，逐步完成</translation>
    </message>
    <message>
        <source>The first sign-in of an existing user (old account old-yubei, old-2026)</source>
        <translation>老用户首次登录（原账号 old-yubei，原密码 old-2026）</translation>
    </message>
    <message>
        <source>Practice: nothing here is real</source>
        <translation>练习：这里的内容都不是真的</translation>
    </message>
    <message>
        <source>Sign in as one of these, with the password %1.</source>
        <translation>用下列任一账号登录，密码都是 %1。</translation>
    </message>
    <message>
        <source>Trainer: shows the criteria to a class</source>
        <translation>培训讲师：给一个班讲解标准</translation>
    </message>
</context>
<context>
    <name>zhiping::screens::WorkFiles</name>
    <message>
        <source>Export &amp;unsent work</source>
        <translation>导出未发送的工作(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Take in a file …</source>
        <translation>读入文件(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export the record …</source>
        <translation>导出操作记录(&amp;E)…</translation>
    </message>
    <message>
        <source>Save it elsewhere …</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Everything you did on this laptop, line by line, each with the hash of the one before</source>
        <translation>你在本机的每一步操作，逐行列出，每行含上一行的哈希值</translation>
    </message>
    <message>
        <source>One sealed file, whole or not at all: for a stick, before a repair, or for another laptop</source>
        <translation>一个加密文件，要么完整写入、要么不写：可存 U 盘、维修前备份，或带到另一台电脑</translation>
    </message>
    <message>
        <source>Where the unsent work is to be written</source>
        <translation>未发送的工作写到哪里</translation>
    </message>
    <message>
        <source>Zhiping record %1.jsonl</source>
        <translation>智评操作记录 %1.jsonl</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>导出操作记录</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Take in unsent work</source>
        <translation>读入未发送的工作</translation>
    </message>
    <message>
        <source>Unsent work that was exported on another laptop, or one of this laptop&apos;s backups: what is missing here is brought back, nothing is overwritten</source>
        <translation>在另一台电脑上导出的未发送工作，或本机的备份：只补回缺少的内容，不覆盖任何内容</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::DetailsFold</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::DialogPrompter</name>
    <message>
        <source>Type “%1” to confirm:</source>
        <translation>请输入“%1”以确认：</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the notice</source>
        <translation>通知详情</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>zhiping::widgets::UnsentMark</name>
    <message numerus="yes">
        <source>%n not yet sent</source>
        <translation>
            <numerusform>%n 项未发送</numerusform>
        </translation>
    </message>
</context>
</TS>
