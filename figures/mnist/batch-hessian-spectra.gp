# Draws batch-hessian-spectra.svg from batch-hessian-spectra.csv. To draw it again: gnuplot -d batch-hessian-spectra.gp
reset
set encoding utf8
set terminal svg enhanced size 900,1042 fixed font 'sans-serif,14' background '#ffffff' butt name 'batch_hessian_spectra'
set output 'batch-hessian-spectra.svg'
set datafile separator comma
set datafile columnheaders
data = 'batch-hessian-spectra.csv'
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 1042.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid xtics
set logscale x
set xrange [6.4054741:3412.91667]
set xtics ('' 8, '' 32, '' 128, '' 512, '' 2048)
set grid ytics
set logscale y
set yrange [0.891379801:19.8837298]
set ytics ('' 1, '' 2, '' 5, '' 10)
set label '8' at screen px(83.2734),py(324) center front font ',12' tc rgb '#404040'
set label '32' at screen px(163.87),py(324) center front font ',12' tc rgb '#404040'
set label '128' at screen px(244.466),py(324) center front font ',12' tc rgb '#404040'
set label '512' at screen px(325.062),py(324) center front font ',12' tc rgb '#404040'
set label '2048' at screen px(405.659),py(324) center front font ',12' tc rgb '#404040'
set label '1' at screen px(61.35),py(298.371) right front font ',12' tc rgb '#404040'
set label '2' at screen px(61.35),py(240.328) right front font ',12' tc rgb '#404040'
set label '5' at screen px(61.35),py(163.599) right front font ',12' tc rgb '#404040'
set label '10' at screen px(61.35),py(105.555) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(252.85),py(345) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(178) center rotate by 90 font ',14'
set label 'Algorithm 1' at screen px(235.655),py(168.697) left front font ',12.5' tc rgb '#d55e00'
set label 'directional' at screen px(83.2734),py(257.262) left front font ',12.5' tc rgb '#cc79a7'
set label 'element' at screen px(90.1211),py(290.038) left front font ',12.5' tc rgb '#e69f00'
set label '{/:Italic B}{/*0.76_{{/*1.18 *}}}{/*0.01   }' at screen px(194.735),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(282.725),py(47) to screen px(436.35),py(114) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(286.725),py(67) to screen px(312.725),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'one {/:Italic σ}, calibrated{/*0.01   }' at screen px(319.725),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(78) to screen px(299.725),py(92) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(299.725),py(85) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(319.725),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(299.725),py(96) to screen px(299.725),py(110) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(299.725),py(103) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(319.725),py(103) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 11:(0.891379801):(0):(19.8837298-0.891379801) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 1:2 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data using 1:3 with lines lw 1.7 dt (8,4) lc rgb '#cc79a7', \
  data using 1:4 with lines lw 1.7 dt (8,4) lc rgb '#e69f00', \
  data using 1:5 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 6:7 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($6):(above($7-$8,0.891379801)):(0):((above($7+$8,0.891379801))-(above($7-$8,0.891379801))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 6:7 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 6:9 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($6):(above($9-$10,0.891379801)):(0):((above($9+$10,0.891379801))-(above($9-$10,0.891379801))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 6:9 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(48)
set bmargin at screen py(308)
set grid xtics
set logscale x
set xrange [6.4054741:3412.91667]
set xtics ('' 8, '' 32, '' 128, '' 512, '' 2048)
set grid ytics
set logscale y
set yrange [1e-06:50]
set ytics ('' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '8' at screen px(532.623),py(324) center front font ',12' tc rgb '#404040'
set label '32' at screen px(613.22),py(324) center front font ',12' tc rgb '#404040'
set label '128' at screen px(693.816),py(324) center front font ',12' tc rgb '#404040'
set label '512' at screen px(774.412),py(324) center front font ',12' tc rgb '#404040'
set label '2048' at screen px(855.009),py(324) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(510.7),py(308) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(510.7),py(240.458) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(510.7),py(172.917) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(510.7),py(105.375) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(519.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(345) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}} − 1{/*0.01   }' at screen px(466.35),py(178) center rotate by 90 font ',14'
set label 'Algorithm 1' at screen px(743.335),py(87.0119) left front font ',12.5' tc rgb '#d55e00'
set label 'directional' at screen px(732.735),py(163.221) left front font ',12.5' tc rgb '#cc79a7'
set label 'element' at screen px(556.196),py(179.638) left front font ',12.5' tc rgb '#e69f00'
set object rectangle from screen px(520.7),py(224) to screen px(676.325),py(307) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(235) to screen px(557.7),py(235) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'one {/:Italic σ}, calibrated{/*0.01   }' at screen px(564.7),py(235) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(253) to screen px(557.7),py(253) nohead front lw 1.71 dt solid lc rgb '#009e73'
set label 'true gaps' at screen px(564.7),py(253) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(264) to screen px(544.7),py(278) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(544.7),py(271) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'control' at screen px(564.7),py(271) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(282) to screen px(544.7),py(296) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(289) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(564.7),py(289) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 12:13 with lines lw 1.7 dt (8,4) lc rgb '#d55e00', \
  data using 12:14 with lines lw 1.7 dt (8,4) lc rgb '#cc79a7', \
  data using 12:15 with lines lw 1.7 dt (8,4) lc rgb '#e69f00', \
  data using 12:16 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 12:17 with lines lw 1.7 dt solid lc rgb '#009e73', \
  data using 18:19 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($18):(above($19-$20,1e-06)):(0):((above($19+$20,1e-06))-(above($19-$20,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data using 18:19 with points pt 5 ps 0.54 lc rgb '#808080', \
  data using 18:21 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($18):(above($21-$22,1e-06)):(0):((above($21+$22,1e-06))-(above($21-$22,1e-06))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 18:21 with points pt 7 ps 0.62 lc rgb '#0072b2'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set xrange [-0.57990511:6.08900366]
set xtics ('' 0, '' 2, '' 4, '' 6)
set grid ytics
set logscale y
set yrange [1e-05:30]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '0' at screen px(102.089),py(666) center front font ',12' tc rgb '#404040'
set label '2' at screen px(211.552),py(666) center front font ',12' tc rgb '#404040'
set label '4' at screen px(321.016),py(666) center front font ',12' tc rgb '#404040'
set label '6' at screen px(430.479),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(609.859) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(529.576) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(449.294) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(70.35),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalue {/:Italic λ}{/*0.01   }' at screen px(252.85),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'spectral density' at screen px(17),py(520) center rotate by 90 font ',14'
set object rectangle from screen px(270.85),py(389) to screen px(436.35),py(456) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(274.85),py(404) to screen px(300.85),py(414) front fc rgb '#0072b2' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(409) to screen px(300.85),py(409) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'full {/:Italic H}{/*0.01   }' at screen px(307.85),py(409) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(274.85),py(422) to screen px(300.85),py(432) front fc rgb '#009e73' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(427) to screen px(300.85),py(427) nohead front lw 1.31 dt (8,4) lc rgb '#009e73'
set label 'full Gauss–Newton' at screen px(307.85),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set object rectangle from screen px(274.85),py(440) to screen px(300.85),py(450) front fc rgb '#d55e00' fs transparent solid 0.2 noborder
set arrow from screen px(274.85),py(445) to screen px(300.85),py(445) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label 'batches {/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}{/*0.01   }' at screen px(307.85),py(445) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 23:(above($24,1e-05)):(above($25,1e-05)) with filledcurves fc rgb '#0072b2' fs transparent solid 0.2 noborder, \
  data using 23:26 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data using 23:(above($27,1e-05)):(above($28,1e-05)) with filledcurves fc rgb '#009e73' fs transparent solid 0.2 noborder, \
  data using 23:29 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data using 23:(above($30,1e-05)):(above($31,1e-05)) with filledcurves fc rgb '#d55e00' fs transparent solid 0.2 noborder, \
  data using 23:32 with lines lw 1.3 dt solid lc rgb '#d55e00'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set logscale x
set xrange [6.4054741:3412.91667]
set xtics ('' 8, '' 32, '' 128, '' 512, '' 2048)
set grid ytics
set yrange [-12.3518821:22.7687603]
set ytics ('' -10, '' 0, '' 10, '' 20)
set label '8' at screen px(532.623),py(666) center front font ',12' tc rgb '#404040'
set label '32' at screen px(613.22),py(666) center front font ',12' tc rgb '#404040'
set label '128' at screen px(693.816),py(666) center front font ',12' tc rgb '#404040'
set label '512' at screen px(774.412),py(666) center front font ',12' tc rgb '#404040'
set label '2048' at screen px(855.009),py(666) center front font ',12' tc rgb '#404040'
set label '−10' at screen px(510.7),py(632.589) right front font ',12' tc rgb '#404040'
set label '0' at screen px(510.7),py(558.558) right front font ',12' tc rgb '#404040'
set label '10' at screen px(510.7),py(484.528) right front font ',12' tc rgb '#404040'
set label '20' at screen px(510.7),py(410.497) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(519.7),py(372) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'error in {/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}) (%){/*0.01   }' at screen px(466.35),py(520) center rotate by 90 font ',14'
set object rectangle from screen px(774.2),py(389) to screen px(885.7),py(456) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(791.2),py(402) to screen px(791.2),py(416) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(791.2),py(409) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'network 1' at screen px(811.2),py(409) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(791.2),py(420) to screen px(791.2),py(434) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(791.2),py(427) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'network 2' at screen px(811.2),py(427) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(791.2),py(438) to screen px(791.2),py(452) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(791.2),py(445) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'network 3' at screen px(811.2),py(445) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (6.4054741):42:(3412.91667-6.4054741):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 33:34 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($33):($34-$35):(0):(($34+$35)-($34-$35)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 33:34 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 36:37 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($36):($37-$38):(0):(($37+$38)-($37-$38)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 36:37 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 39:40 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($39):($40-$41):(0):(($40+$41)-($40-$41)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 39:40 with points pt 9 ps 0.68 lc rgb '#009e73'

# (e)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(435.35)
set tmargin at screen py(732)
set bmargin at screen py(992)
set grid xtics
set xrange [-0.25:8.2]
set xtics ('' 0, '' 2, '' 4, '' 6, '' 8)
set grid ytics
set yrange [0.924828446:1.50564526]
set ytics ('' 1, '' 1.2, '' 1.4)
set label '0' at screen px(81.1488),py(1008) center front font ',12' tc rgb '#404040'
set label '2' at screen px(167.539),py(1008) center front font ',12' tc rgb '#404040'
set label '4' at screen px(253.93),py(1008) center front font ',12' tc rgb '#404040'
set label '6' at screen px(340.32),py(1008) center front font ',12' tc rgb '#404040'
set label '8' at screen px(426.711),py(1008) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(61.35),py(958.35) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(61.35),py(868.821) right front font ',12' tc rgb '#404040'
set label '1.4' at screen px(61.35),py(779.292) right front font ',12' tc rgb '#404040'
set label '{/:Bold (e)}' at screen px(70.35),py(714) left front font ',14' tc rgb '#1a1a1a'
set label '1000/{/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(252.85),py(1029) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(862) center rotate by 90 font ',14'
set object rectangle from screen px(71.35),py(731) to screen px(261.35),py(816) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(82.35),py(751) to screen px(108.35),py(751) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'line through two sizes' at screen px(115.35),py(751) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(762) to screen px(95.35),py(776) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(95.35),py(769) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'those two' at screen px(115.35),py(769) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(780) to screen px(95.35),py(794) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(95.35),py(787) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'other sizes' at screen px(115.35),py(787) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(95.35),py(798) to screen px(95.35),py(812) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(95.35),py(805) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'inferred' at screen px(115.35),py(805) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using (-0.25):54:(8.2--0.25):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data using 43:44 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 45:46 with points pt 5 ps 0.76 lc rgb 'white', \
  data using ($45):($46-$47):(0):(($46+$47)-($46-$47)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data using 45:46 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data using 48:49 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($48):($49-$50):(0):(($49+$50)-($49-$50)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 48:49 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data using 51:52 with points pt 9 ps 0.9 lc rgb 'white', \
  data using ($51):($52-$53):(0):(($52+$53)-($52-$53)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data using 51:52 with points pt 9 ps 0.68 lc rgb '#009e73'

# (f)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(519.7)
set rmargin at screen px(884.7)
set tmargin at screen py(732)
set bmargin at screen py(992)
set grid xtics
set logscale x
set xrange [6.4054741:3412.91667]
set xtics ('' 8, '' 32, '' 128, '' 512, '' 2048)
set grid ytics
set logscale y
set yrange [0.04:1.1]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1)
set label '8' at screen px(532.623),py(1008) center front font ',12' tc rgb '#404040'
set label '32' at screen px(613.22),py(1008) center front font ',12' tc rgb '#404040'
set label '128' at screen px(693.816),py(1008) center front font ',12' tc rgb '#404040'
set label '512' at screen px(774.412),py(1008) center front font ',12' tc rgb '#404040'
set label '2048' at screen px(855.009),py(1008) center front font ',12' tc rgb '#404040'
set label '0.05' at screen px(510.7),py(974.494) right front font ',12' tc rgb '#404040'
set label '0.1' at screen px(510.7),py(920.116) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(510.7),py(865.739) right front font ',12' tc rgb '#404040'
set label '0.5' at screen px(510.7),py(793.855) right front font ',12' tc rgb '#404040'
set label '1' at screen px(510.7),py(739.477) right front font ',12' tc rgb '#404040'
set label '{/:Bold (f)}' at screen px(519.7),py(714) left front font ',14' tc rgb '#1a1a1a'
set label 'effective batch size {/:Italic B}{/*0.76_{{/*1.18 eff}}}{/*0.01   }' at screen px(702.2),py(1029) center front font ',14' tc rgb '#1a1a1a'
set label 'relative spread of {/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}}){/*0.01   }' at screen px(466.35),py(862) center rotate by 90 font ',14'
set object rectangle from screen px(520.7),py(926) to screen px(631.95),py(991) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(531.7),py(937) to screen px(557.7),py(937) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '{/:Italic B}{/*0.76^{{/*1.2 −1/4}}}{/*0.01   }' at screen px(564.7),py(937) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(531.7),py(955) to screen px(557.7),py(955) nohead front lw 1.71 dt (8,4) lc rgb '#1a1a1a'
set label '{/:Italic B}{/*0.76^{{/*1.2 −1/2}}}{/*0.01   }' at screen px(564.7),py(955) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(544.7),py(966) to screen px(544.7),py(980) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(544.7),py(973) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'measured' at screen px(564.7),py(973) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data using 55:56 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data using 55:57 with lines lw 1.7 dt (8,4) lc rgb '#1a1a1a', \
  data using 58:59 with points pt 7 ps 0.84 lc rgb 'white', \
  data using ($58):(above($59-$60,0.04)):(0):((above($59+$60,0.04))-(above($59-$60,0.04))) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data using 58:59 with points pt 7 ps 0.62 lc rgb '#0072b2'
unset multiplot
set output
