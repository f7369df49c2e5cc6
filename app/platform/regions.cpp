// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/regions.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

QString Region::body() const
{
    return name.endsWith(u"新区"_s) || name.startsWith(u"重庆"_s) || name.startsWith(u"万盛"_s)
        ? name + u"经信部门"_s
        : name + u"经济信息委"_s;
}

const QList<Region> &regions()
{
    static const QList<Region> all {
        {u"500101"_s, u"万州区"_s, u"wanzhou"_s},
        {u"500102"_s, u"涪陵区"_s, u"fuling"_s},
        {u"500103"_s, u"渝中区"_s, u"yuzhong"_s},
        {u"500104"_s, u"大渡口区"_s, u"dadukou"_s},
        {u"500105"_s, u"江北区"_s, u"jiangbei"_s},
        {u"500106"_s, u"沙坪坝区"_s, u"shapingba"_s},
        {u"500107"_s, u"九龙坡区"_s, u"jiulongpo"_s},
        {u"500108"_s, u"南岸区"_s, u"nanan"_s},
        {u"500109"_s, u"北碚区"_s, u"beibei"_s},
        {u"500110"_s, u"綦江区"_s, u"qijiang"_s},
        {u"500111"_s, u"大足区"_s, u"dazu"_s},
        {u"500112"_s, u"渝北区"_s, u"yubei"_s},
        {u"500113"_s, u"巴南区"_s, u"banan"_s},
        {u"500114"_s, u"黔江区"_s, u"qianjiang"_s},
        {u"500115"_s, u"长寿区"_s, u"changshou"_s},
        {u"500116"_s, u"江津区"_s, u"jiangjin"_s},
        {u"500117"_s, u"合川区"_s, u"hechuan"_s},
        {u"500118"_s, u"永川区"_s, u"yongchuan"_s},
        {u"500119"_s, u"南川区"_s, u"nanchuan"_s},
        {u"500120"_s, u"璧山区"_s, u"bishan"_s},
        {u"500151"_s, u"铜梁区"_s, u"tongliang"_s},
        {u"500152"_s, u"潼南区"_s, u"tongnan"_s},
        {u"500153"_s, u"荣昌区"_s, u"rongchang"_s},
        {u"500154"_s, u"开州区"_s, u"kaizhou"_s},
        {u"500155"_s, u"梁平区"_s, u"liangping"_s},
        {u"500156"_s, u"武隆区"_s, u"wulong"_s},
        {u"500229"_s, u"城口县"_s, u"chengkou"_s},
        {u"500230"_s, u"丰都县"_s, u"fengdu"_s},
        {u"500231"_s, u"垫江县"_s, u"dianjiang"_s},
        {u"500233"_s, u"忠县"_s, u"zhongxian"_s},
        {u"500235"_s, u"云阳县"_s, u"yunyang"_s},
        {u"500236"_s, u"奉节县"_s, u"fengjie"_s},
        {u"500237"_s, u"巫山县"_s, u"wushan"_s},
        {u"500238"_s, u"巫溪县"_s, u"wuxi"_s},
        {u"500240"_s, u"石柱土家族自治县"_s, u"shizhu"_s},
        {u"500241"_s, u"秀山土家族苗族自治县"_s, u"xiushan"_s},
        {u"500242"_s, u"酉阳土家族苗族自治县"_s, u"youyang"_s},
        {u"500243"_s, u"彭水苗族土家族自治县"_s, u"pengshui"_s},
        {u"CQ-LJ"_s, u"两江新区"_s, u"liangjiang"_s},
        {u"CQ-GX"_s, u"重庆高新区"_s, u"gaoxin"_s},
        {u"CQ-WS"_s, u"万盛经开区"_s, u"wansheng"_s},
    };
    return all;
}

std::optional<Region> regionByCode(const QString &code)
{
    for (const Region &region : regions()) {
        if (region.code == code)
            return region;
    }
    return std::nullopt;
}

} // namespace zhiping::platform
